import type { Floor } from "./floor";
import { pause } from "./pause";
import type { Watch } from "./watch";

/** How long one round over all campaigns' agents may take, and how close together its calls may be. */
const quietSweepMs = 20_000;
const quietGapMs = 100;
const watchedSweepMs = 2000;
const watchedGapMs = 60;

export type SweepParts = {
  readonly floor: Floor;
  readonly watch: Watch;
  /** How many reads at once: the rest of the platform's bound is left to the polls. */
  readonly workers: number;
  readonly mayAsk: () => boolean;
  readonly read: (campaign: string) => Promise<unknown>;
  readonly signal: AbortSignal;
};

/** Reads every campaign's agents again and again, slowly; faster while somebody looks at all agents. */
export async function startSweep({ floor, watch, workers, mayAsk, read, signal }: SweepParts): Promise<void> {
  const triedAt = new Map<string, number>();
  let lastStartAt = 0;

  /** The campaign that has waited longest, if its turn has come; else how long to wait. */
  function next(now: number): { campaign: string } | { waitMs: number } {
    const campaigns = floor.picture().campaigns?.value ?? [];
    const names = new Set(campaigns.map((row) => row.campaign));
    for (const name of triedAt.keys()) if (!names.has(name)) triedAt.delete(name);
    const watched = new Set(watch.campaigns(now));
    const swept = campaigns.filter(({ campaign }) => !watched.has(campaign));
    let oldest: { campaign: string; at: number } | null = null;
    for (const { campaign } of swept) {
      const at = Math.max(triedAt.get(campaign) ?? 0, floor.picture().agents.get(campaign)?.askedAt ?? 0);
      if (oldest === null || at < oldest.at) oldest = { campaign, at };
    }
    if (oldest === null || !mayAsk()) return { waitMs: 250 };
    // What was never read is read at once; after that the calls are spread evenly over the round.
    const apartMs = oldest.at === 0 ? 0 : sweepMs(campaigns.length, watch.allAgents(now)) / swept.length;
    const dueInMs = lastStartAt + apartMs - now;
    // Short waits, so that somebody who begins to look does not wait for a slow round to end.
    return dueInMs <= 0 ? { campaign: oldest.campaign } : { waitMs: Math.min(dueInMs, 500) };
  }

  async function work(): Promise<void> {
    while (!signal.aborted) {
      const now = Date.now();
      const turn = next(now);
      if ("waitMs" in turn) {
        await pause(turn.waitMs, signal);
        continue;
      }
      triedAt.set(turn.campaign, now);
      lastStartAt = now;
      await read(turn.campaign);
    }
  }

  await Promise.all(Array.from({ length: workers }, work));
}

function sweepMs(campaigns: number, isLookedAt: boolean): number {
  return isLookedAt
    ? Math.max(watchedSweepMs, campaigns * watchedGapMs)
    : Math.max(quietSweepMs, campaigns * quietGapMs);
}
