import type { ScheduleInput } from "@/lib/contracts/dialer";
import type { Person } from "@/lib/domain/access";
import { splitLocation } from "@/lib/domain/agent";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import { checkNotPast } from "./not-past";
import { type Done, done, onPlatform, told } from "./on-platform";
import { checkCampaign, isOwnOnly, noSuchAgent, type SeenCampaigns } from "./permission";

export type ScheduleCallParts = {
  readonly platform: Pick<Platform, "scheduleCall">;
  readonly live: SeenCampaigns;
  /** ms since 1970 */
  readonly now: () => number;
};

/** Has the dialer call a number at a date. An agent's calls are for nobody else's phone. */
export function schedulingCall(parts: ScheduleCallParts, person: Person): Action<ScheduleInput, Done> {
  const { platform, live, now } = parts;
  return onPlatform({
    verb: "schedule_call",
    onWhom: ({ campaign, destination }) => ({ campaign, target: destination }),
    async work(input) {
      const { at, campaign, agentPhone } = input;
      checkNotPast(at, now(), "at");
      checkCampaign(live, person, campaign);
      if (agentPhone !== "" && isOwnOnly(person, "schedule") && agentPhone !== ownPhone(person)) {
        throw noSuchAgent();
      }
      await told(platform.scheduleCall(input));
      return done;
    },
  });
}

function ownPhone({ location }: Person): string | null {
  return location === null ? null : splitLocation(location).phone;
}
