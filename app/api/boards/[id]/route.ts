import { changingBoard, deletingBoard, findBoard } from "@/lib/actions/administration/boards";
import { boardInput } from "@/lib/contracts/boards";
import { route } from "@/lib/http/route";

export const GET = route({ needs: "administration" }, async ({ vigia, params: { id = "" } }) => ({
  board: await findBoard(vigia.store, id),
}));

export const PUT = route(
  { needs: "administration", input: boardInput },
  ({ vigia, caller, input: board, params: { id = "" } }) =>
    vigia.actions.carryOut(changingBoard(vigia), caller, { id, board }),
);

export const DELETE = route({ needs: "administration" }, ({ vigia, caller, params: { id = "" } }) =>
  vigia.actions.carryOut(deletingBoard(vigia), caller, { id }),
);
