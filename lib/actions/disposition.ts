import type { DispositionInput } from "@/lib/contracts/dispositions";
import type { Person } from "@/lib/domain/access";
import type { Live } from "@/lib/live/start";
import { DispositionRefused } from "@/lib/ucontact/errors";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import { checkNotPast } from "./not-past";
import { onPlatform, told } from "./on-platform";
import { checkCampaign, isOwnOnly, noSuchAgent } from "./permission";
import { Refusal } from "./refusal";

export type DispositionParts = {
  readonly platform: Pick<Platform, "dispositionCall">;
  readonly live: {
    readonly campaignsSeen: Live["campaignsSeen"];
    readonly floor: Pick<Live["floor"], "picture">;
  };
  /** ms since 1970 */
  readonly now: () => number;
};

type Answer = { readonly outcome: "succeeded"; readonly code: string | null };

/** Says what a call was about. The call may be over for long, so its agent need not be in the campaign any more. */
export function disposition(parts: DispositionParts, person: Person): Action<DispositionInput, Answer> {
  const { platform, live, now } = parts;
  return onPlatform({
    verb: "disposition",
    onWhom: ({ campaign, agent }) => ({ campaign, target: agent }),
    async work(input) {
      const { campaign, schedule, rescheduleCampaign, agent } = input;
      if (schedule !== null) checkNotPast(schedule, now(), "schedule");
      checkCampaign(live, person, campaign);
      if (rescheduleCampaign !== "") checkCampaign(live, person, rescheduleCampaign, "rescheduleCampaign");
      if (isOwnOnly(person, "disposition") && agent !== ownName(parts, person, campaign)) throw noSuchAgent();
      const code = await told(platform.dispositionCall(input).catch(rethrowSaid));
      return { outcome: "succeeded", code };
    },
  });
}

/** What the platform calls an agent in a campaign that the phone belongs to. */
function ownName({ live }: DispositionParts, { location }: Person, campaign: string): string | null {
  const rows = live.floor.picture().agents.get(campaign)?.value.rows ?? [];
  return rows.find((row) => row.location === location)?.name ?? null;
}

/** The platform's own words, at the field that they are about. */
function rethrowSaid(error: unknown): never {
  if (!(error instanceof DispositionRefused)) throw error;
  const said = error.said();
  throw new Refusal(
    "invalid_request",
    said === "" ? error.message : said,
    { outcome: "failed", ...(error.field === null ? {} : { field: error.field }) },
  );
}
