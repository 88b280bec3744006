import { logOffInput } from "@/lib/contracts/presence";
import { optionalRoute } from "@/lib/http/optional-route";
import { route } from "@/lib/http/route";

export const POST = optionalRoute(
  "logOff",
  route({ needs: "presence", input: logOffInput, keyed: true }, (ask) => ask.vigia.verbs.logOff(ask)),
);
