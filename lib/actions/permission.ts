import { type Area, lensOf, type Person, reach } from "@/lib/domain/access";
import type { Live } from "@/lib/live/start";
import { Refusal } from "./refusal";

export type SeenCampaigns = Pick<Live, "campaignsSeen">;

/**
 * The campaigns that somebody may act on: of those that the platform lists now, the ones they may know of. An agent's are
 * those that the phone belongs to.
 * @throws Refusal `no_data_yet`
 */
export function actableCampaigns(live: SeenCampaigns, person: Person): ReadonlySet<string> {
  const seen = live.campaignsSeen(lensOf(person));
  if (seen === null) throw new Refusal("no_data_yet", "The platform has not answered yet.");
  return new Set(seen);
}

/**
 * @param field of the input, where it is not the one that is called so
 * @throws Refusal `campaign_not_found`, the same for a campaign that is not there and for one they may not know of
 */
export function checkCampaign(live: SeenCampaigns, person: Person, campaign: string, field?: string): void {
  if (!actableCampaigns(live, person).has(campaign)) throw noSuchCampaign(field);
}

/** @throws Refusal `agent_not_found` when somebody who acts with their own phone names another one */
export function checkLocation(person: Person, area: Area, location: string): void {
  if (isOwnOnly(person, area) && person.location !== location) throw noSuchAgent();
}

/** Whether somebody may act in this area, but for themselves alone. */
export function isOwnOnly(person: Person, area: Area): boolean {
  return reach(person, area) === "own";
}

export function noSuchCampaign(field?: string): Refusal {
  return new Refusal(
    "campaign_not_found",
    "There is no such campaign.",
    field === undefined ? {} : { field },
  );
}

export function noSuchAgent(): Refusal {
  return new Refusal("agent_not_found", "There is no such agent in this campaign.");
}
