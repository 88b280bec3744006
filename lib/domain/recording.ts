/** One leg of a recorded call. Several legs share a guid, and a recording: the guid names no row. */
export type RecordingEntry = {
  readonly guid: string;
  /** The platform's number of the row; null when it gives none. */
  readonly id: number | null;
  readonly uniqueId: string | null;
  readonly linkedId: string | null;
  /** The leg's place in its call. */
  readonly sequence: number | null;
  /** ISO 8601 UTC. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** The recordings' folder of its day on the platform's clock, `yyyymmdd`. */
  readonly folder: string | null;
  readonly campaign: string | null;
  /** As the platform says it, `inbound` or another word. */
  readonly direction: string | null;
  readonly agent: string | null;
  readonly source: string | null;
  readonly destination: string | null;
  readonly durationSeconds: number | null;
  readonly billedSeconds: number | null;
  /** How the leg ended, in Asterisk's words: `ANSWERED`, `NO ANSWER`. */
  readonly result: string | null;
  readonly rating: number | null;
  /** What it was tagged with. */
  readonly tag: string | null;
  readonly note: string | null;
  readonly dialerBase: string | null;
  /** The dialer's contact and its `var=val:var=val`, where the call came from a base. */
  readonly contact: string | null;
  readonly data: string | null;
};

/** Where a recording may lie, in the order in which they are tried: `day` is the folder of its day. */
export const recordingPlaces = ["telephony", "telephony_day", "backup_day", "backup"] as const;
export type RecordingPlace = (typeof recordingPlaces)[number];

/** Where a recording was looked for. `conversion`: the platform was asked to make an mp3 of it. */
export const lookedPlaces = [...recordingPlaces, "conversion"] as const;
export type Looked = {
  readonly place: (typeof lookedPlaces)[number];
  readonly result: "absent" | "no_answer";
};

/** What recordings are looked for by. Empty or null: by anything. */
export type RecordingFilter = {
  /** ISO 8601 UTC, both ends included. */
  readonly from: string;
  readonly to: string;
  readonly agent: string;
  readonly campaign: string;
  readonly source: string;
  readonly destination: string;
  readonly tag: string;
  readonly hours: string;
  readonly rating: number | null;
  readonly minSeconds: number | null;
  /** A number that is not to be found. */
  readonly exclude: string;
  /** How often a number must appear in the range. */
  readonly minOccurrences: number | null;
};
