import type { SentPart } from "@/components/forms/use-parts";
import type { BlacklistAnswer } from "@/lib/contracts/blacklist";
import type { BlacklistEntry } from "@/lib/domain/blacklist";

/** As many as the platform is given at once. */
const chunkSize = 500;

/** Entries that are sent together. `from`: the place of the first among all, from 1. */
export type Chunk = { readonly from: number; readonly entries: readonly BlacklistEntry[] };
export type SentChunk = SentPart<Chunk, BlacklistAnswer>;

export function chunksOf(entries: readonly BlacklistEntry[]): readonly Chunk[] {
  return Array.from({ length: Math.ceil(entries.length / chunkSize) }, (_, index) => ({
    from: index * chunkSize + 1,
    entries: entries.slice(index * chunkSize, (index + 1) * chunkSize),
  }));
}

/** What became of each of a chunk's entries; `open`: nothing yet. */
export type EntryStanding = BlacklistAnswer["results"][number]["outcome"] | "open";

export function standings({ part, state }: SentChunk): readonly EntryStanding[] {
  return part.entries.map((_, index) => {
    switch (state.step) {
      case "done":
        return state.answer.results[index]?.outcome ?? "unknown";
      case "refused":
        return state.error.outcome === "unknown" ? "unknown" : "failed";
      case "unanswered":
        return "unknown";
      default:
        return "open";
    }
  });
}

/** The entries that are not known to be done. */
export function notDone(chunks: readonly SentChunk[]): readonly BlacklistEntry[] {
  return entriesOf(chunks, (standing) => standing !== "succeeded");
}

/** The entries that are known to be done. */
export function doneOf(chunks: readonly SentChunk[]): readonly BlacklistEntry[] {
  return entriesOf(chunks, (standing) => standing === "succeeded");
}

function entriesOf(
  chunks: readonly SentChunk[],
  wanted: (standing: EntryStanding | undefined) => boolean,
): readonly BlacklistEntry[] {
  return chunks.flatMap((chunk) => {
    const stands = standings(chunk);
    return chunk.part.entries.filter((_, index) => wanted(stands[index]));
  });
}
