import type { DialerTaskInput } from "@/lib/contracts/dialer";
import type { Person } from "@/lib/domain/access";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import { checkNotPast } from "./not-past";
import { type Done, done, onPlatform, told } from "./on-platform";
import { checkCampaign, type SeenCampaigns } from "./permission";

export type DialerTaskParts = {
  readonly platform: Pick<Platform, "dialerTask">;
  readonly live: SeenCampaigns;
  /** ms since 1970 */
  readonly now: () => number;
};

/** Gives the dialer a number to call: before all others, at once, in its turn, or at a date. */
export function dialerTask(parts: DialerTaskParts, person: Person): Action<DialerTaskInput, Done> {
  const { platform, live, now } = parts;
  return onPlatform({
    verb: "dialer_task",
    onWhom: ({ campaign, destination }) => ({ campaign, target: destination }),
    async work(input) {
      if (input.at !== null) checkNotPast(input.at, now(), "at");
      checkCampaign(live, person, input.campaign);
      await told(platform.dialerTask(input));
      return done;
    },
  });
}
