import { endBreakInput } from "@/lib/contracts/presence";
import { optionalRoute } from "@/lib/http/optional-route";
import { route } from "@/lib/http/route";

export const POST = optionalRoute(
  "endBreak",
  route({ needs: "presence", input: endBreakInput, keyed: true }, (ask) => ask.vigia.verbs.endBreak(ask)),
);
