import { changingWall, revokingWall } from "@/lib/actions/administration/walls";
import { changedWallInput } from "@/lib/contracts/walls";
import { route } from "@/lib/http/route";

export const PATCH = route(
  { needs: "administration", input: changedWallInput },
  ({ vigia, caller, input: wall, params: { id = "" } }) =>
    vigia.actions.carryOut(changingWall(vigia), caller, { id, wall }),
);

export const DELETE = route({ needs: "administration" }, ({ vigia, caller, params: { id = "" } }) =>
  vigia.actions.carryOut(revokingWall(vigia), caller, { id }),
);
