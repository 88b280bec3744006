import { dialerTaskInput } from "@/lib/contracts/dialer";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "dialer_tasks", input: dialerTaskInput, keyed: true }, (ask) =>
  ask.vigia.verbs.dialerTask(ask),
);
