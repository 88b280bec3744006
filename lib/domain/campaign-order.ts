import { byCodePoint, type Campaign } from "./campaign";
import { type Tone, toneOf, toneRank } from "./tone";

export type CampaignOrder = "attention" | "name";

export type OrderedCampaign = {
  /** What the campaign is called here. */
  readonly name: string;
  readonly campaign: Pick<Campaign, "campaign" | "direction" | "calls" | "longestHoldSeconds">;
  readonly findings: readonly { readonly tone: Tone }[];
};

/**
 * Campaigns sorted for the overview, without changing the list given. By attention: those to act on, then those to
 * watch, the longest wait first in both; then the rest, the most waiting calls first. Equals go by the name shown; a name that
 * the reader's language holds for the same is decided by code point. Waits of outbound campaigns do not count.
 * @param compareNames by the reader's language: an `Intl.Collator`'s `compare`
 */
export function sortCampaigns<T extends OrderedCampaign>(
  campaigns: readonly T[],
  by: CampaignOrder,
  compareNames: (a: string, b: string) => number = byCodePoint,
): T[] {
  return [...campaigns].sort(
    (a, b) =>
      (by === "attention" ? compareAttention(a, b) : 0) ||
      compareNames(a.name, b.name) ||
      byCodePoint(a.campaign.campaign, b.campaign.campaign),
  );
}

function compareAttention(a: OrderedCampaign, b: OrderedCampaign): number {
  const tone = toneOf(a.findings);
  const byTone = toneRank[toneOf(b.findings)] - toneRank[tone];
  const byWait = wait(b) - wait(a);
  const byCalls = waiting(b) - waiting(a);
  return byTone || (tone === "fine" ? byCalls || byWait : byWait || byCalls);
}

/** What is unknown comes after what is known to be 0. */
function wait({ campaign }: OrderedCampaign): number {
  return campaign.direction === "outbound" ? -1 : (campaign.longestHoldSeconds ?? -1);
}

function waiting({ campaign }: OrderedCampaign): number {
  return campaign.direction === "outbound" ? -1 : (campaign.calls.waiting ?? -1);
}
