import { agentCallInput } from "@/lib/contracts/calls";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "call", input: agentCallInput, keyed: true }, (ask) =>
  ask.vigia.verbs.placeCall(ask),
);
