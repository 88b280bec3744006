import { hangUpInput } from "@/lib/contracts/actions";
import { route } from "@/lib/http/route";

export const POST = route(
  { needs: "hang_up", input: hangUpInput, keyed: true },
  ({ vigia, viewer, caller, input }) => vigia.actions.carryOut(vigia.hangUp(viewer), caller, input),
);
