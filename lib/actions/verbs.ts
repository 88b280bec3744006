import type { BaseInput } from "@/lib/contracts/dialer";
import type { Person } from "@/lib/domain/access";
import { type BlacklistParts, changeBlacklist } from "./blacklist";
import type { Action, Actions, Caller } from "./carry-out";
import { type DialerTaskParts, dialerTask } from "./dialer-task";
import { type DispositionParts, disposition } from "./disposition";
import { type EndBreakParts, endingBreak } from "./end-break";
import { type LogOffParts, loggingOff } from "./log-off";
import { type PlaceCallParts, placingCall } from "./place-call";
import { type RemoveContactParts, removingContact } from "./remove-contact";
import { type RemoveScheduledCallsParts, removingScheduledCalls } from "./remove-scheduled-calls";
import { type RespoolParts, respooling } from "./respool";
import { type ScheduleCallParts, schedulingCall } from "./schedule-call";
import { type UploadBaseParts, uploadingBase } from "./upload-base";

export type VerbParts = PlaceCallParts &
  DispositionParts &
  LogOffParts &
  EndBreakParts &
  BlacklistParts &
  DialerTaskParts &
  ScheduleCallParts &
  RemoveScheduledCallsParts &
  RespoolParts &
  RemoveContactParts &
  UploadBaseParts & { readonly actions: Actions };

/** Who asks, and for what. */
type Asked<Input> = { readonly viewer: Person; readonly caller: Caller; readonly input: Input };

/** Everything that is done on the platform, each by who asks and recorded; a hang-up has its own guard. */
export type Verbs = ReturnType<typeof createVerbs>;

export function createVerbs(parts: VerbParts) {
  const { actions } = parts;
  const by =
    <Input, Answer>(actionOf: (parts: VerbParts, person: Person) => Action<Input, Answer>) =>
    ({ viewer, caller, input }: Asked<Input>): Promise<Answer> =>
      actions.carryOut(actionOf(parts, viewer), caller, input);

  return {
    placeCall: by(placingCall),
    disposition: by(disposition),
    logOff: by(loggingOff),
    endBreak: by(endingBreak),
    addToBlacklist: (asked: Parameters<typeof changeBlacklist>[2]) =>
      changeBlacklist(parts, "add_to_blacklist", asked),
    removeFromBlacklist: (asked: Parameters<typeof changeBlacklist>[2]) =>
      changeBlacklist(parts, "remove_from_blacklist", asked),
    dialerTask: by(dialerTask),
    scheduleCall: by(schedulingCall),
    removeScheduledCalls: by(removingScheduledCalls),
    respool: by(respooling),
    removeContact: by(removingContact),
    uploadBase({ viewer, caller, input }: Asked<BaseInput>) {
      const { action, uploaded } = uploadingBase(parts, viewer, input);
      return actions.carryOut(action, caller, uploaded);
    },
  };
}
