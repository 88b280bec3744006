import type { z } from "zod";
import type { Action } from "@/lib/actions/carry-out";
import type { PairingDesk } from "@/lib/auth/pairing";
import type { Walls } from "@/lib/auth/walls";
import { floorBoardId } from "@/lib/contracts/boards";
import type { changedWallInput, newWallInput, Wall } from "@/lib/contracts/walls";
import { listBoards } from "@/lib/store/boards";
import type { Store } from "@/lib/store/store";
import { addWall, changeWall, listWalls, revokeWall } from "@/lib/store/walls";
import { change, invalid, notFound, onThing } from "./change";

type Parts = {
  readonly store: Pick<Store, "use">;
  readonly walls: Pick<Walls, "forget">;
  readonly pairing: Pick<PairingDesk, "approve">;
};
type Answer = { readonly wall: Wall };

/** Makes the TV that shows this code a wall. The code is a secret while it lasts: who has it has the TV's pass. */
export function pairingWall({
  store,
  pairing,
}: Pick<Parts, "store" | "pairing">): Action<z.infer<typeof newWallInput>, Answer> {
  return change({
    verb: "pair_wall",
    onWhom: ({ name }) => onThing(name),
    recorded: ({ name, board }) => ({ name, board }),
    async work({ code, name, board }) {
      await checkBoard(store, board);
      const approved = pairing.approve(code, Date.now());
      if (approved === null) throw invalid("code", "No TV shows this code now.");
      try {
        const wall = await store.use((db) => addWall(db, { name, board, tokenHash: approved.tokenHash }));
        approved.confirm(board);
        return { wall };
      } catch (error) {
        approved.release();
        throw error;
      }
    },
  });
}

type Change = { readonly id: string; readonly wall: z.infer<typeof changedWallInput> };

export function changingWall(parts: Omit<Parts, "pairing">): Action<Change, Answer> {
  return change({
    verb: "change_wall",
    onWhom: ({ id }) => nameOf(parts.store, id),
    recorded: (input) => input,
    async work({ id, wall: input }) {
      if (input.board !== undefined) await checkBoard(parts.store, input.board);
      const wall = await parts.store.use((db) => changeWall(db, id, input));
      if (wall === null) throw notFound("TV");
      parts.walls.forget(id);
      return { wall };
    },
  });
}

/** Takes a TV's pass back: from here on it sees nothing. */
export function revokingWall({
  store,
  walls,
}: Omit<Parts, "pairing">): Action<{ readonly id: string }, Answer> {
  return change({
    verb: "revoke_wall",
    onWhom: ({ id }) => nameOf(store, id),
    recorded: (input) => input,
    async work({ id }) {
      const wall = (await store.use(listWalls)).find((one) => one.id === id);
      if (wall === undefined || !(await store.use((db) => revokeWall(db, id)))) throw notFound("TV");
      walls.forget(id);
      return { wall };
    },
  });
}

async function checkBoard(store: Parts["store"], id: string): Promise<void> {
  if (id === floorBoardId) return;
  const boards = await store.use((db) => listBoards(db));
  if (!boards.some((board) => board.id === id)) throw invalid("board", "There is no such board.");
}

/** The audit names a TV as people do; its id is beside it in the input. */
async function nameOf(store: Parts["store"], id: string) {
  const walls = await store.use(listWalls);
  return onThing(walls.find((wall) => wall.id === id)?.name ?? id);
}
