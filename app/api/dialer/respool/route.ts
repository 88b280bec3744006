import { respoolInput } from "@/lib/contracts/dialer";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "dialer_tasks", input: respoolInput, keyed: true }, (ask) =>
  ask.vigia.verbs.respool(ask),
);
