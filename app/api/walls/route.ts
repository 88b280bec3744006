import { pairingWall } from "@/lib/actions/administration/walls";
import { newWallInput } from "@/lib/contracts/walls";
import { route } from "@/lib/http/route";
import { listWalls } from "@/lib/store/walls";

export const GET = route({ needs: "administration" }, async ({ vigia }) => ({
  walls: await vigia.store.use(listWalls),
}));

export const POST = route({ needs: "administration", input: newWallInput }, ({ vigia, caller, input }) =>
  vigia.actions.carryOut(pairingWall(vigia), caller, input),
);
