import type { LogOffInput } from "@/lib/contracts/presence";
import type { Person } from "@/lib/domain/access";
import { isInCall, isLoggedIn } from "@/lib/domain/agent";
import type { Platform } from "@/lib/ucontact/platform";
import { agentAfresh, beganLater, nameOf, type Readable, stateChanged } from "./agent-afresh";
import type { Action } from "./carry-out";
import { type Done, done, onPlatform, told } from "./on-platform";
import { checkCampaign, type SeenCampaigns } from "./permission";

export type LogOffParts = {
  readonly platform: Pick<Platform, "logOffAgent">;
  readonly live: SeenCampaigns & Readable;
};

/** Logs an agent off, in all of their campaigns at once; nobody who is in a call, of whichever campaign. */
export function loggingOff({ platform, live }: LogOffParts, person: Person): Action<LogOffInput, Done> {
  return onPlatform({
    verb: "log_agent_off",
    onWhom: ({ campaign, location }) => ({ campaign, target: location }),
    async work({ campaign, location, expected, message }) {
      checkCampaign(live, person, campaign);
      const { row, rows } = await agentAfresh(live, campaign, location);
      const isFree = [...rows.values()].every(
        ({ status, queueInCall }) => isInCall(status.code, queueInCall) === false,
      );
      if (!isFree) throw stateChanged(row, "The agent is in a call, or may be.");
      if (isLoggedIn(row.status.code, false) === false)
        throw stateChanged(row, "The agent is not logged in.");
      if (expected !== null && beganLater(row, expected)) {
        throw stateChanged(row, "The agent is in another state than was seen.");
      }
      await told(platform.logOffAgent({ agent: nameOf(row), location, message }));
      return done;
    },
  });
}
