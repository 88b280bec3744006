/** As much of a logger as is needed here. */
export type Log = { warn(details: object, message: string): void };

/**
 * Takes note of something that could not be read.
 * @param kind from our own fixed vocabulary (`agent.status`), never the platform's words
 * @param campaign whose row it stood in, where that is known
 */
export type Note = (kind: string, value: unknown, campaign?: string) => void;

/** Counts what one answer held that could not be read, and how much of it stood in each campaign's rows. */
export type Tally = { readonly note: Note; count(): number; countIn(): ReadonlyMap<string, number> };

/** Tallies that log each kind once in the life of what made them, since a bad field comes again with every poll. */
export function createTallies(log: Log): () => Tally {
  const logged = new Set<string>();

  return () => {
    let count = 0;
    const countIn = new Map<string, number>();
    return {
      note(kind, value, campaign) {
        count += 1;
        if (campaign !== undefined) countIn.set(campaign, (countIn.get(campaign) ?? 0) + 1);
        if (logged.has(kind)) return;
        logged.add(kind);
        log.warn({ kind, found: summaryOf(value) }, "the platform sent something that cannot be read");
      },
      count: () => count,
      countIn: () => countIn,
    };
  };
}

const quotedLength = 40;

function summaryOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, quotedLength));
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : typeof value;
}
