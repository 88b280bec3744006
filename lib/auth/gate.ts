import { type Area, type Looker, reach, type Viewer } from "@/lib/domain/access";

/** Who may open a page. `everybody`: without a session; `setup`: only while there is no account. */
type Opens = Area | "everybody" | "person" | "setup" | "board";

/** The page that the portal may frame, and no other one. */
export const panel = /^\/portal$/;

/** Every page there is. One that is not listed is open to nobody without a session, and then Next says whether it is. */
export const pages: readonly (readonly [path: RegExp, opens: Opens])[] = [
  [/^\/sign-in$/, "everybody"],
  [/^\/reset-password$/, "everybody"],
  [/^\/tv$/, "everybody"],
  [panel, "everybody"],
  [/^\/setup$/, "setup"],
  [/^\/$/, "floor"],
  [/^\/campaigns\/[^/]+$/, "floor"],
  [/^\/agents$/, "agents"],
  [/^\/boards\/[^/]+$/, "board"],
  [/^\/blacklist$/, "blacklist"],
  // Of the dialer's areas the one that the others' people have too.
  [/^\/dialer$/, "schedule"],
  [/^\/recordings$/, "recordings"],
  [/^\/audit$/, "audit"],
  [/^\/settings(\/.*)?$/, "administration"],
  [/^\/account$/, "person"],
];

/** What becomes of somebody who opens a page. */
export type Verdict =
  | { readonly kind: "open" }
  | { readonly kind: "go"; readonly to: string }
  | { readonly kind: "missing" }
  | { readonly kind: "refused" };

const open: Verdict = { kind: "open" };

/**
 * @param path as in the address, without its query
 * @param viewer who asks; null: nobody who is known
 * @param isNew whether there is no account yet
 */
export function gate(path: string, query: string, viewer: Viewer | null, isNew: boolean): Verdict {
  const opens = pages.find(([pattern]) => pattern.test(path))?.[1] ?? "person";
  if (isNew && opens !== "setup" && opens !== "everybody") return { kind: "go", to: "/setup" };
  if (isNew && path === "/sign-in") return { kind: "go", to: "/setup" };
  switch (opens) {
    case "everybody":
      return path === "/sign-in" && viewer?.kind === "user" ? { kind: "go", to: "/" } : open;
    case "setup":
      return isNew ? open : { kind: "missing" };
    default:
      return viewer === null || viewer.kind === "portal" ? signIn(path, query) : judge(path, opens, viewer);
  }
}

function judge(path: string, opens: Area | "person" | "board", viewer: Looker): Verdict {
  // A TV has its board, and nothing else.
  if (viewer.kind === "wall") {
    const own = `/boards/${encodeURIComponent(viewer.board.id)}`;
    return path === own ? open : { kind: "go", to: own };
  }
  if (opens === "person" || opens === "board") return open;
  return reach(viewer, opens) === "none" ? { kind: "refused" } : open;
}

function signIn(path: string, query: string): Verdict {
  const next = `${path}${query}`;
  return { kind: "go", to: next === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next })}` };
}
