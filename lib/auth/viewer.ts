import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { type Looker, type Person, reach, scopeOf } from "@/lib/domain/access";
import type { Settings } from "@/lib/env";

/** Who looks at this page. The gate has let nobody else through; where it could not ask, nobody is let in here either. */
export async function whoLooks(): Promise<Looker> {
  const viewer = await whoMayLook();
  if (viewer === null) redirect("/sign-in");
  return viewer;
}

/** Who looks, where that may be nobody who is known. The panel's session opens no other page. */
export async function whoMayLook(): Promise<Looker | null> {
  // The running Vigía is kept there for all of Next's bundles (lib/vigia.ts); importing it would be a circle.
  const vigia = await globalThis.vigia;
  if (vigia?.kind !== "running") return null;
  const viewer = await vigia.access.viewerOf((await headers()).get("cookie"));
  return viewer?.kind === "portal" ? null : viewer;
}

/** Who is signed in to the panel; null: nobody, or nobody knows, which signing in will tell. */
export async function signedInToPortal(): Promise<Person | null> {
  const vigia = await globalThis.vigia;
  if (vigia?.kind !== "running") return null;
  try {
    return (await vigia.access.portalOf((await headers()).get("cookie")))?.person ?? null;
  } catch {
    return null;
  }
}

const allOff: Settings["optional"] = { logOff: false, endBreak: false };

/** What a page is told of who looks: the server decides all the same. */
export function asShown(viewer: Looker, optional = allOff) {
  const role = viewer.kind === "wall" ? ("wall" as const) : viewer.role;
  // An agent's campaigns are those of their phone, whatever the scope allows.
  const seesAll = scopeOf(viewer) === "all" && role !== "agent";
  return {
    role,
    scope: seesAll ? ("all" as const) : ("some" as const),
    mayHangUp: reach(viewer, "hang_up") !== "none",
    mayCall: reach(viewer, "call") !== "none",
    mayDispose: reach(viewer, "disposition") !== "none",
    mayLogOff: optional.logOff && reach(viewer, "presence") !== "none",
    mayEndBreak: optional.endBreak && reach(viewer, "presence") !== "none",
  };
}

/** The person who looks at this page: a TV finds no such page. */
export async function signedIn(): Promise<Person> {
  const viewer = await whoLooks();
  if (viewer.kind !== "user") notFound();
  return viewer;
}
