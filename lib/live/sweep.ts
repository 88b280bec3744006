import type { Floor } from "./floor";
import { pause } from "./pause";
import type { Watch } from "./watch";

/** How long one round over all campaigns' agents may take, and how close together its calls may be. */
const quietSweepMs = 20_000;
const quietGapMs = 100;
const watchedSweepMs = 4000;
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

  /** The campaign that has waited longest, if its turn has come; else how long to wait. */
  function next(now: number): { campaign: string } | { waitMs: number } {
    const campaigns = floor.picture().campaigns?.value ?? [];
    for (const name of triedAt.keys()) {
      if (!campaigns.some((row) => row.campaign === name)) triedAt.delete(name);
    }
    const watched = new Set(watch.campaigns(now));
    const all = watch.allAgents(now);
    const sweepMs = all
      ? Math.max(watchedSweepMs, campaigns.length * watchedGapMs)
      : Math.max(quietSweepMs, campaigns.length * quietGapMs);
    let oldest: { campaign: string; at: number } | null = null;
    for (const { campaign } of campaigns) {
      if (watched.has(campaign)) continue;
      const at = Math.max(triedAt.get(campaign) ?? 0, floor.picture().agents.get(campaign)?.askedAt ?? 0);
      if (oldest === null || at < oldest.at) oldest = { campaign, at };
    }
    if (oldest === null || !mayAsk()) return { waitMs: 250 };
    const dueInMs = oldest.at + sweepMs - now;
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
      await read(turn.campaign);
    }
  }

  await Promise.all(Array.from({ length: workers }, work));
}
