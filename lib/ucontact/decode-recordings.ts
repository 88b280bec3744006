import { isGuid } from "@/lib/domain/guid";
import { folderOf } from "@/lib/domain/platform-time";
import type { RecordingEntry } from "@/lib/domain/recording";
import { PlatformUnintelligible } from "./errors";
import type { Note } from "./unreadable";
import { isObject, WireRow } from "./wire";

/** How the platform's dates are read, and written on its own clock. */
export type PlatformDates = {
  readonly read: (text: string) => string | null;
  readonly write: (instant: string) => string;
};

/**
 * Decodes `getrecords`: one entry for each leg of a call, in the platform's order. A row without a guid has no
 * recording; it is dropped and counted.
 * Throws PlatformUnintelligible when this is no list, or a list of rows none of which can be read.
 */
export function decodeRecordings(
  answer: unknown,
  note: Note,
  dates: PlatformDates,
): { entries: readonly RecordingEntry[]; rows: number } {
  if (!Array.isArray(answer))
    throw new PlatformUnintelligible("The platform's list of recordings is no list.");
  const rows: readonly unknown[] = answer;
  const entries = rows.flatMap((row) => decodeRecording(row, note, dates) ?? []);
  if (rows.length > 0 && entries.length === 0)
    throw new PlatformUnintelligible("Nothing in the platform's list of recordings can be read.");
  return { entries, rows: rows.length };
}

function decodeRecording(entry: unknown, note: Note, dates: PlatformDates): RecordingEntry | null {
  if (!isObject(entry)) {
    note("recording", entry);
    return null;
  }
  const { guid } = entry;
  if (typeof guid !== "string" || !isGuid(guid)) {
    note("recording.guid", guid);
    return null;
  }
  const nobodys = new WireRow(entry, "recording", note);
  const campaign = nobodys.identity("campaign");
  const row = campaign === null ? nobodys : nobodys.ofCampaign(campaign);
  const startedAt = row.date("calldate", dates.read);
  return {
    guid,
    id: row.integer("id"),
    uniqueId: row.label("uniqueid"),
    linkedId: row.label("linkedid"),
    sequence: row.count("sequence"),
    startedAt,
    endedAt: row.date("finishtime", dates.read),
    folder: startedAt === null ? null : folderOf(dates.write(startedAt)),
    campaign,
    direction: row.text("direction"),
    agent: row.text("peeraccount"),
    source: row.label("src"),
    destination: row.label("dst"),
    durationSeconds: row.count("duration"),
    billedSeconds: row.count("billsec"),
    result: row.text("disposition"),
    rating: row.count("rating"),
    tag: row.text("userfield"),
    note: row.text("note"),
    dialerBase: row.text("dialerbase"),
    contact: row.label("contact"),
    data: row.text("parandvalues"),
  };
}
