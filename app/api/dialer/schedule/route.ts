import { removeScheduleInput, scheduleInput } from "@/lib/contracts/dialer";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "schedule", input: scheduleInput, keyed: true }, (ask) =>
  ask.vigia.verbs.scheduleCall(ask),
);

export const DELETE = route({ needs: "removal", input: removeScheduleInput, keyed: true }, (ask) =>
  ask.vigia.verbs.removeScheduledCalls(ask),
);
