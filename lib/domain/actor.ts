import type { Viewer } from "./access";

/** Who acts, as the audit keeps it. `system`: Vigía itself, or somebody at its console. */
export type Actor =
  | { readonly kind: "user"; readonly id: string; readonly name: string }
  | { readonly kind: "wall"; readonly id: string; readonly name: string }
  | { readonly kind: "system" };

export function actorOf({ kind, id, name }: Viewer): Actor {
  return { kind, id, name };
}
