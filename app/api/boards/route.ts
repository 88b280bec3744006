import { creatingBoard } from "@/lib/actions/administration/boards";
import { boardInput } from "@/lib/contracts/boards";
import { route } from "@/lib/http/route";
import { listBoards } from "@/lib/store/boards";

export const GET = route({ needs: "administration" }, async ({ vigia }) => ({
  boards: await vigia.store.use((db) => listBoards(db)),
}));

export const POST = route({ needs: "administration", input: boardInput }, ({ vigia, caller, input }) =>
  vigia.actions.carryOut(creatingBoard(vigia), caller, input),
);
