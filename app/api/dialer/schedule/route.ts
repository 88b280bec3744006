import { removeScheduleInput, scheduleInput } from "@/lib/contracts/dialer";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "schedule", input: scheduleInput, keyed: true }, (ask) =>
  ask.vigia.verbs.scheduleCall(ask),
);

// Who may remove no others may take back a call of their own.
export const DELETE = route({ needs: "schedule", input: removeScheduleInput, keyed: true }, (ask) =>
  ask.vigia.verbs.removeScheduledCalls(ask),
);
