import type { RecordingEntry } from "@/lib/domain/recording";

/** A recorded call: all legs that share its guid, and its one recording. */
export type Call = {
  readonly guid: string;
  /** Of the day on which it began; null: nobody knows where its recording would lie. */
  readonly folder: string | null;
  readonly startedAt: string | null;
  readonly campaigns: readonly string[];
  readonly agents: readonly string[];
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly seconds: number | null;
  readonly rating: number | null;
  readonly tag: string | null;
  /** From its beginning on. */
  readonly legs: readonly RecordingEntry[];
};

/** Calls in the order in which the first of their legs stands. */
export function callsOf(entries: readonly RecordingEntry[]): Call[] {
  const legs = new Map<string, RecordingEntry[]>();
  for (const entry of entries) {
    const known = legs.get(entry.guid);
    if (known === undefined) legs.set(entry.guid, [entry]);
    else known.push(entry);
  }
  return [...legs].map(([guid, rows]) => callOf(guid, rows));
}

function callOf(guid: string, rows: readonly RecordingEntry[]): Call {
  const legs = rows.toSorted(
    (a, b) => (a.startedAt ?? "").localeCompare(b.startedAt ?? "") || (a.sequence ?? 0) - (b.sequence ?? 0),
  );
  const all = (of: (leg: RecordingEntry) => string | null) => [
    ...new Set(legs.flatMap((leg) => of(leg) || [])),
  ];
  const most = (of: (leg: RecordingEntry) => number | null) =>
    legs.reduce<number | null>((highest, leg) => {
      const value = of(leg);
      return value === null || (highest !== null && highest > value) ? highest : value;
    }, null);
  const first = legs.find(({ startedAt }) => startedAt !== null);
  return {
    guid,
    folder: legs.find(({ folder }) => folder !== null)?.folder ?? null,
    startedAt: first?.startedAt ?? null,
    campaigns: all(({ campaign }) => campaign),
    agents: all(({ agent }) => agent),
    sources: all(({ source }) => source),
    destinations: all(({ destination }) => destination),
    seconds: most(({ durationSeconds }) => durationSeconds),
    rating: most(({ rating }) => rating),
    tag: all(({ tag }) => tag).join(", ") || null,
    legs,
  };
}

export const sorts = ["newest", "oldest", "longest", "agent", "campaign"] as const;
export type Sort = (typeof sorts)[number];

/** What is not known stands last. */
export function sorted(calls: readonly Call[], sort: Sort): Call[] {
  const text = (of: (call: Call) => string | undefined | null) => (a: Call, b: Call) =>
    compare(of(a) ?? null, of(b) ?? null, (x, y) => x.localeCompare(y));
  const newest = (a: Call, b: Call) => compare(a.startedAt, b.startedAt, (x, y) => y.localeCompare(x));
  const orders = {
    newest,
    oldest: text(({ startedAt }) => startedAt),
    longest: (a: Call, b: Call) => compare(a.seconds, b.seconds, (x, y) => y - x),
    agent: text(({ agents }) => agents[0]),
    campaign: text(({ campaigns }) => campaigns[0]),
  };
  return calls.toSorted((a, b) => orders[sort](a, b) || newest(a, b));
}

function compare<Value>(a: Value | null, b: Value | null, known: (a: Value, b: Value) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return known(a, b);
}
