import type { EndBreakInput } from "@/lib/contracts/presence";
import { isWithin, type Person } from "@/lib/domain/access";
import type { Platform } from "@/lib/ucontact/platform";
import { agentAfresh, nameOf, type Readable, stateChanged } from "./agent-afresh";
import type { Action } from "./carry-out";
import { type Done, done, onPlatform, told } from "./on-platform";
import { checkCampaign, type SeenCampaigns } from "./permission";

export type EndBreakParts = {
  readonly platform: Pick<Platform, "endBreak">;
  readonly live: SeenCampaigns & Readable;
};

/** Calls an agent back from a break, in all of their campaigns at once. */
export function endingBreak({ platform, live }: EndBreakParts, person: Person): Action<EndBreakInput, Done> {
  return onPlatform({
    verb: "end_break",
    onWhom: ({ campaign, location }) => ({ campaign, target: location }),
    async work({ campaign, location, motive, message }) {
      checkCampaign(live, person, campaign);
      const { row, rows } = await agentAfresh(live, campaign, location);
      // A break in a foreign campaign alone is none of theirs.
      const own = [...rows].filter(([name]) => isWithin(person.scope, name));
      if (own.every(([, { paused }]) => paused === false)) {
        throw stateChanged(row, "The agent is not on a break any more.");
      }
      await told(platform.endBreak({ agent: nameOf(row), location, reason: motive, message }));
      return done;
    },
  });
}
