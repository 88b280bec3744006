import type { RemoveScheduleInput } from "@/lib/contracts/dialer";
import { type Person, reach } from "@/lib/domain/access";
import { hasScheduled } from "@/lib/store/scheduled-calls";
import type { Store } from "@/lib/store/store";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import { checkNotPast } from "./not-past";
import { type Done, done, onPlatform, told } from "./on-platform";
import { checkCampaign, type SeenCampaigns } from "./permission";
import { Refusal } from "./refusal";

/** For so long may somebody take back what they scheduled. */
const takenBackWithinMs = 24 * 60 * 60_000;

export type RemoveScheduledCallsParts = {
  readonly platform: Pick<Platform, "removeScheduledCalls">;
  readonly live: SeenCampaigns;
  readonly store: Pick<Store, "use">;
  /** ms since 1970 */
  readonly now: () => number;
};

/**
 * Takes a number's calls between two dates out of the dialer's schedule. Who may schedule calls but remove none may take
 * one back that they scheduled themselves.
 */
export function removingScheduledCalls(
  parts: RemoveScheduledCallsParts,
  person: Person,
): Action<RemoveScheduleInput, Done> {
  const { platform, live, now } = parts;
  return onPlatform({
    verb: "remove_scheduled_calls",
    onWhom: ({ campaign, destination }) => ({ campaign, target: destination }),
    async work(input) {
      if (reach(person, "removal") === "none") await checkOwnCall(parts, person, input);
      // The end comes after it.
      checkNotPast(input.from, now(), "from");
      checkCampaign(live, person, input.campaign);
      await told(platform.removeScheduledCalls(input));
      return done;
    },
  });
}

async function checkOwnCall(
  { store, now }: RemoveScheduledCallsParts,
  { id }: Person,
  { campaign, destination, from, to }: RemoveScheduleInput,
): Promise<void> {
  const call = { campaign, destination, at: from };
  const since = new Date(now() - takenBackWithinMs);
  const isOneMoment = Date.parse(from) === Date.parse(to);
  if (isOneMoment && (await store.use((db) => hasScheduled(db, id, call, since)).catch(unread))) return;
  throw new Refusal("not_allowed", "You may take back only a call that you scheduled in the last 24 hours.");
}

/** Nothing was done, which an error that nobody foresaw would leave open. */
function unread(): never {
  throw new Refusal("audit_unavailable", "What you scheduled cannot be looked up now.");
}
