/** How far a figure may be trusted, by the age of the data behind it. */
export type Freshness = "live" | "late" | "stale" | "lost";

const lateMs = 30_000;
const staleMs = 120_000;

const rank: Record<Freshness, number> = { live: 0, late: 1, stale: 2, lost: 3 };

/** The age in ms up to which data counts as live: two polls, five seconds at least. */
export function liveLimitMs(pollSeconds: number): number {
  return Math.max(2 * pollSeconds * 1000, 5000);
}

/**
 * The freshness of data of an age.
 * @param ageMs age in ms, null when there never was any
 * @param pollSeconds how often the platform is asked
 */
export function freshness(ageMs: number | null, pollSeconds: number): Freshness {
  if (ageMs === null) return "lost";
  if (ageMs <= liveLimitMs(pollSeconds)) return "live";
  if (ageMs <= lateMs) return "late";
  return ageMs <= staleMs ? "stale" : "lost";
}

/** The age in ms at which a state begins: what is late became so when it passed the live limit. */
export function beginsAtAgeMs(state: Freshness, pollSeconds: number): number {
  const begins: Record<Freshness, number> = {
    live: 0,
    late: liveLimitMs(pollSeconds),
    stale: lateMs,
    lost: staleMs,
  };
  return begins[state];
}

/** The worse of two: a screen is as bad as its worst tile. */
export function worse(a: Freshness, b: Freshness): Freshness {
  return rank[a] >= rank[b] ? a : b;
}
