import type { Viewer } from "./access";

/** Who acts, as the audit keeps it. `system`: Vigía itself, or somebody at its console. */
export type Actor =
  | { readonly kind: "user"; readonly id: string; readonly name: string }
  | { readonly kind: "wall"; readonly id: string; readonly name: string }
  | { readonly kind: "system" };

/** Inside of the portal's frame somebody acts as the same person as elsewhere. */
export function actorOf(viewer: Viewer): Actor {
  const { kind, id, name } = viewer.kind === "portal" ? viewer.person : viewer;
  return { kind, id, name };
}
