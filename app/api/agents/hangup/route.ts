import { hangUpAction } from "@/lib/actions/hang-up";
import { hangUpInput } from "@/lib/contracts/actions";
import { route } from "@/lib/http/route";
import { log } from "@/lib/log";

export const POST = route({ needs: "hang_up", input: hangUpInput, keyed: true }, (ask) => {
  const { actions, platform, live } = ask.vigia;
  const hangUp = hangUpAction({ platform, floor: live.floor, poller: live.poller, log }, ask.viewer);
  return actions.carryOut(hangUp, ask.caller, ask.input);
});
