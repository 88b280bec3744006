import { type Lens, lensOf, type Viewer } from "@/lib/domain/access";
import type { Sessions } from "./sessions";
import type { Walls } from "./walls";

export type Access = {
  /**
   * Who asks, by the request's cookies: from memory where they are known. Null: nobody with a right to anything. A person
   * who is signed in comes before a TV's pass in the same browser.
   * The promise rejects with StoreUnavailable when the database cannot be asked.
   */
  readonly viewerOf: (cookies: string | null) => Viewer | null | Promise<Viewer | null>;
  /** What this viewer sees of the floor: the same object while the viewer is. */
  readonly lensOf: (viewer: Viewer) => Lens;
};

export function createAccess(sessions: Pick<Sessions, "personOf">, walls: Pick<Walls, "wallOf">): Access {
  const lenses = new WeakMap<Viewer, Lens>();
  return {
    viewerOf(cookies) {
      if (cookies === null || cookies === "") return null;
      const person = sessions.personOf(cookies);
      if (person instanceof Promise) return person.then((found) => found ?? walls.wallOf(cookies));
      return person ?? walls.wallOf(cookies);
    },
    lensOf(viewer) {
      const lens = lenses.get(viewer) ?? lensOf(viewer);
      lenses.set(viewer, lens);
      return lens;
    },
  };
}
