/** As much of a logger as is needed here. */
export type Log = { warn(details: object, message: string): void };

/**
 * Takes note of something that could not be read.
 * @param kind from our own fixed vocabulary (`agent.status`), never the platform's words
 */
export type Note = (kind: string, value: unknown) => void;

/** Counts what one answer held that could not be read. */
export type Tally = { readonly note: Note; count(): number };

/** Tallies that log each kind once in the life of what made them, since a bad field comes again with every poll. */
export function createTallies(log: Log): () => Tally {
  const logged = new Set<string>();

  return () => {
    let count = 0;
    return {
      note(kind, value) {
        count += 1;
        if (logged.has(kind)) return;
        logged.add(kind);
        log.warn({ kind, found: summaryOf(value) }, "the platform sent something that cannot be read");
      },
      count: () => count,
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
