import { type Freshness, freshness, worse } from "@/lib/domain/freshness";

/** When a campaign's agents were read, ms on the server's clock; null: never. */
export type ReadTimes = ReadonlyMap<string, number | null>;

/** How far each campaign's agents may be trusted. */
export type CampaignStates = ReadonlyMap<string, Freshness>;

/**
 * As far as rows are concerned: live and late rows are drawn alike, their age apart. Campaigns go from the one to the
 * other and back all the time, and that must not draw two thousand agents again.
 */
export type Trust = "known" | "stale" | "lost";
export type CampaignTrust = ReadonlyMap<string, Trust>;

/** The header of the reads is aligned with the campaigns; where it has nothing, nothing was read. */
export function readTimes(campaigns: readonly string[], agesAt: readonly (number | null)[]): ReadTimes {
  return new Map(campaigns.map((campaign, i) => [campaign, agesAt[i] ?? null]));
}

/** How far each campaign's agents may be trusted at `now` (ms). */
export function campaignStates(reads: ReadTimes, now: number, pollSeconds: number): CampaignStates {
  return new Map(
    [...reads].map(([campaign, at]) => [
      campaign,
      freshness(at === null ? null : Math.max(0, now - at), pollSeconds),
    ]),
  );
}

export function trustOf(state: Freshness): Trust {
  return state === "live" || state === "late" ? "known" : state;
}

/** What is made of several campaigns' answers is as bad as the worst of them. */
export function worstState(states: Iterable<Freshness>): Freshness {
  let worst: Freshness = "live";
  for (const state of states) worst = worse(worst, state);
  return worst;
}

export function worstTrust(campaigns: Iterable<string>, trust: CampaignTrust): Trust {
  let worst: Trust = "known";
  for (const campaign of campaigns) {
    const present = trust.get(campaign) ?? "lost";
    if (present === "lost") return "lost";
    if (present === "stale") worst = "stale";
  }
  return worst;
}

/** And as old as the oldest; null where one was never read. */
export function oldestRead(campaigns: Iterable<string>, reads: ReadTimes): number | null {
  let oldest = Number.POSITIVE_INFINITY;
  for (const campaign of campaigns) {
    const at = reads.get(campaign) ?? null;
    if (at === null) return null;
    oldest = Math.min(oldest, at);
  }
  return Number.isFinite(oldest) ? oldest : null;
}

/** A state as it is shown, and the greatest age lately; each with when it was seen last (ms). */
export type HeldState = {
  readonly state: Freshness;
  readonly seenAt: number;
  readonly ageMs: number | null;
  readonly ageAt: number;
};

const heldMs = 4000;

/**
 * The state to show: a worse one at once; live only some seconds after late was seen last. Agents are read in rounds, so
 * that the oldest row is live and late in turn; a header that blinks between the two would say nothing.
 */
export function holdState(
  previous: HeldState | null,
  { state, ageMs, now }: { state: Freshness; ageMs: number | null; now: number },
): HeldState {
  const present = { state, seenAt: now, ageMs, ageAt: now };
  if (previous === null) return present;
  const isBetter = worse(state, previous.state) !== state;
  if (isBetter) return previous.state === "late" && now - previous.seenAt < heldMs ? previous : present;
  const isYounger =
    state === "late" &&
    previous.state === "late" &&
    (previous.ageMs ?? 0) > (ageMs ?? 0) &&
    now - previous.ageAt < heldMs;
  return isYounger ? { ...previous, seenAt: now } : present;
}
