import type { RemoveScheduleInput } from "@/lib/contracts/dialer";
import type { Person } from "@/lib/domain/access";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import { checkNotPast } from "./not-past";
import { type Done, done, onPlatform, told } from "./on-platform";
import { checkCampaign, type SeenCampaigns } from "./permission";

export type RemoveScheduledCallsParts = {
  readonly platform: Pick<Platform, "removeScheduledCalls">;
  readonly live: SeenCampaigns;
  /** ms since 1970 */
  readonly now: () => number;
};

/** Takes a number's calls between two dates out of the dialer's schedule. */
export function removingScheduledCalls(
  parts: RemoveScheduledCallsParts,
  person: Person,
): Action<RemoveScheduleInput, Done> {
  const { platform, live, now } = parts;
  return onPlatform({
    verb: "remove_scheduled_calls",
    onWhom: ({ campaign, destination }) => ({ campaign, target: destination }),
    async work(input) {
      // The end comes after it.
      checkNotPast(input.from, now(), "from");
      checkCampaign(live, person, input.campaign);
      await told(platform.removeScheduledCalls(input));
      return done;
    },
  });
}
