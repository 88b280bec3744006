import { type Lens, lensOf, type PortalPass, type Viewer } from "@/lib/domain/access";
import type { Sessions } from "./sessions";
import type { Walls } from "./walls";

export type Access = {
  /**
   * Who asks, by the request's cookies: from memory where they are known. Null: nobody with a right to anything. A person
   * who is signed in comes before a TV's pass in the same browser, and both before who is signed in to the panel.
   * The promise rejects with StoreUnavailable when the database cannot be asked.
   */
  readonly viewerOf: (cookies: string | null) => Viewer | null | Promise<Viewer | null>;
  /** Who is signed in to the panel, whoever else is in the same browser. As `viewerOf`. */
  readonly portalOf: (cookies: string | null) => PortalPass | null | Promise<PortalPass | null>;
  /** What this viewer sees of the floor: the same object while the viewer is. */
  readonly lensOf: (viewer: Viewer) => Lens;
};

export function createAccess(
  sessions: Pick<Sessions, "personOf" | "portalOf">,
  walls: Pick<Walls, "wallOf">,
): Access {
  const lenses = new WeakMap<Viewer, Lens>();
  return {
    viewerOf(cookies) {
      if (cookies === null || cookies === "") return null;
      return firstOf([sessions.personOf, walls.wallOf, sessions.portalOf], cookies);
    },
    portalOf: (cookies) => (cookies === null ? null : sessions.portalOf(cookies)),
    lensOf(viewer) {
      const lens = lenses.get(viewer) ?? lensOf(viewer);
      lenses.set(viewer, lens);
      return lens;
    },
  };
}

type Find = (cookies: string) => Viewer | null | Promise<Viewer | null>;

/** Who is found first; at once as long as nothing has to be waited for. */
function firstOf(
  [find, ...others]: readonly Find[],
  cookies: string,
): Viewer | null | Promise<Viewer | null> {
  if (find === undefined) return null;
  const found = find(cookies);
  if (found instanceof Promise) return found.then((viewer) => viewer ?? firstOf(others, cookies));
  return found ?? firstOf(others, cookies);
}
