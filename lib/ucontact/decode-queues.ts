import type { QueueSummary } from "@/lib/domain/campaign";
import { PlatformUnintelligible } from "./errors";
import type { Note } from "./unreadable";
import { isObject, WireRow } from "./wire";

export type QueueAnswer = { readonly queues: readonly QueueSummary[]; readonly clock: string | null };

/**
 * Decodes `queuesummary`. Figures as the platform says them, seconds for times.
 *
 * The end marker (the last element, when it is of no queue) is dropped and gives the clock; without one, the first
 * row that has a date does. Of two rows for one queue the last is kept and the other counted as unreadable.
 * Throws PlatformUnintelligible when this is no list, or a list of rows none of which can be read.
 */
export function decodeQueues(
  answer: unknown,
  note: Note,
  readDate: (text: string) => string | null,
): QueueAnswer {
  if (!Array.isArray(answer)) throw new PlatformUnintelligible("The platform's list of queues is no list.");
  const entries: readonly unknown[] = answer;
  const last = entries.at(-1);
  const marker = isObject(last) && isEndMarker(last) ? last : null;
  const rows = marker === null ? entries : entries.slice(0, -1);

  const queues = new Map<string, QueueSummary>();
  for (const entry of rows) {
    const summary = decodeQueue(entry, note);
    if (summary === null) continue;
    if (queues.has(summary.queue)) note("queue.duplicate", summary.queue, summary.queue);
    queues.set(summary.queue, summary);
  }
  if (rows.length > 0 && queues.size === 0)
    throw new PlatformUnintelligible("Nothing in the platform's list of queues can be read.");

  return {
    queues: [...queues.values()],
    clock: clockOf(marker === null ? rows : [marker, ...rows], note, readDate),
  };
}

function decodeQueue(entry: unknown, note: Note): QueueSummary | null {
  if (!isObject(entry)) {
    note("queue", entry);
    return null;
  }
  const nobodys = new WireRow(entry, "queue", note);
  const queue = nobodys.identity("queue");
  if (queue === null) {
    if (!nobodys.has("queue")) note("queue.queue", undefined);
    return null;
  }
  const row = nobodys.ofCampaign(queue);
  return {
    queue,
    loggedIn: row.count("loggedIn"),
    available: row.count("available"),
    callers: row.count("callers"),
    holdSeconds: row.count("holdTime"),
    talkSeconds: row.count("talkTime"),
    longestHoldSeconds: row.count("longestHoldTime"),
  };
}

/** A last row that lost its name still has a queue's figures: it is no marker. */
function isEndMarker(entry: Record<string, unknown>): boolean {
  return entry.queue === undefined && entry.loggedIn === undefined && entry.callers === undefined;
}

/** The platform's own clock as it came: whether it moves can be told even when its form is unknown, which is noted. */
function clockOf(
  entries: readonly unknown[],
  note: Note,
  readDate: (text: string) => string | null,
): string | null {
  for (const entry of entries) {
    if (!isObject(entry)) continue;
    const clock = new WireRow(entry, "queue", note).identity("dateReceived");
    if (clock === null) continue;
    if (readDate(clock) === null) note("queue.dateReceived", clock);
    return clock;
  }
  return null;
}
