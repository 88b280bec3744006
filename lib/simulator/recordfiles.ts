import type { CallRecord } from "./callrecords";
import { plainDate } from "./dates";
import { gsmSound } from "./gsmsound";
import { mp3Sound } from "./mp3sound";

/** The four places of a recording's file, in the order in which they are tried. */
export const places = ["telephony", "telephony-day", "backup-day", "backup"] as const;
export type Place = (typeof places)[number];

/** `hidden`: there is a file, but not where the web shows it until it is converted. */
export type FileKind = "mp3" | "gsm" | "GSM" | "hidden" | "none";

/** Where a call's recording lies, and as what. */
export interface RecordFile {
  guid: string;
  kind: FileKind;
  place: Place;
  /** Of the call's day: `20160118`. */
  folder: string;
  /** When the file was written, milliseconds since the epoch. */
  writtenAt: number;
  seconds: number;
}

/** Longer calls have so much of their sound. */
const longestSeconds = 30;

/** A number that the guid alone decides. */
function hashOf(guid: string): number {
  let hash = 2166136261;
  for (let i = 0; i < guid.length; i++) hash = Math.imul(hash ^ guid.charCodeAt(i), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function kindOf(lot: number): FileKind {
  if (lot < 72) return "mp3";
  if (lot < 80) return "gsm";
  if (lot < 86) return "GSM";
  return lot < 93 ? "hidden" : "none";
}

export function fileOf(record: CallRecord, timeZone: string): RecordFile {
  const hash = hashOf(record.guid);
  return {
    guid: record.guid,
    kind: record.talk === 0 ? "none" : kindOf(hash % 100),
    place: places[Math.floor(hash / 100) % 4] ?? "telephony",
    folder: plainDate(record.at, timeZone).slice(0, 10).replaceAll("-", ""),
    writtenAt: record.finishedAt,
    seconds: Math.min(longestSeconds, Math.max(1, Math.round(record.talk))),
  };
}

/** `telephony/records/20160118/`: the path of the place below the web root. */
export function directoryOf({ place, folder }: Pick<RecordFile, "place" | "folder">): string {
  const [server = "", day] = place.split("-");
  return `${server}/records/${day ? `${folder}/` : ""}`;
}

/** Three notes and a rest, which the guid alone decides. */
function notesOf(guid: string): number[] {
  const hash = hashOf(guid);
  return [5 + (hash % 4), 8 + ((hash >>> 4) % 4), 5 + ((hash >>> 8) % 7), -1];
}

export function soundOf(file: RecordFile, extension: string): Uint8Array<ArrayBuffer> {
  const notes = notesOf(file.guid);
  return extension === "mp3" ? mp3Sound(file.seconds, notes) : gsmSound(file.seconds, notes);
}
