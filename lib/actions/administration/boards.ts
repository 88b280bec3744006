import type { Action } from "@/lib/actions/carry-out";
import type { Board, BoardInput } from "@/lib/contracts/boards";
import { addBoard, changeBoard, deleteBoard, listBoards } from "@/lib/store/boards";
import type { KeptConfiguration } from "@/lib/store/configuration";
import type { Store } from "@/lib/store/store";
import { listWalls } from "@/lib/store/walls";
import { change, invalid, notFound, onThing } from "./change";

type Parts = {
  readonly store: Pick<Store, "use">;
  readonly configuration: Pick<KeptConfiguration, "reload">;
};
type Answer = { readonly board: Board };

export function creatingBoard({ store, configuration }: Parts): Action<BoardInput, Answer> {
  return change({
    verb: "create_board",
    onWhom: ({ name }) => onThing(name),
    recorded: (input) => input,
    async work(input) {
      const board = await store.use((db) => addBoard(db, input));
      await configuration.reload();
      return { board };
    },
  });
}

export function changingBoard(parts: Parts): Action<{ readonly id: string; board: BoardInput }, Answer> {
  return change({
    verb: "change_board",
    onWhom: ({ id }) => nameOf(parts, id),
    recorded: (input) => input,
    async work({ id, board: input }) {
      const board = await parts.store.use((db) => changeBoard(db, id, input));
      if (board === null) throw notFound("board");
      await parts.configuration.reload();
      return { board };
    },
  });
}

/** A board that TVs show stays: they would go blank. */
export function deletingBoard(parts: Parts): Action<{ readonly id: string }, Answer> {
  const { store, configuration } = parts;
  return change({
    verb: "delete_board",
    onWhom: ({ id }) => nameOf(parts, id),
    recorded: (input) => input,
    async work({ id }) {
      const board = await findBoard(store, id);
      const walls = (await store.use(listWalls)).filter((wall) => wall.board === id);
      if (walls.length > 0) {
        throw invalid("board", `These TVs show it: ${walls.map(({ name }) => name).join(", ")}.`);
      }
      if (!(await store.use((db) => deleteBoard(db, id)))) throw notFound("board");
      await configuration.reload();
      return { board };
    },
  });
}

/** @throws Refusal `not_found` */
export async function findBoard(store: Parts["store"], id: string): Promise<Board> {
  const board = (await store.use((db) => listBoards(db))).find((one) => one.id === id);
  if (board === undefined) throw notFound("board");
  return board;
}

/** The audit names a board as people do; its id is beside it in the input. */
async function nameOf({ store }: Parts, id: string) {
  const boards = await store.use((db) => listBoards(db));
  return onThing(boards.find((one) => one.id === id)?.name ?? id);
}
