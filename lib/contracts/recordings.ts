import { z } from "zod";
import type { RecordingEntry } from "@/lib/domain/recording";
import { name } from "./access";
import { cell, folder, guid, instant, line, orEmpty } from "./fields";

/** A number in an address; an empty one counts as none. */
function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{0,6}$/)
    .transform((text) => (text === "" ? null : Number(text)))
    .pipe(z.int().min(min).max(max).nullable());
}
function orNull(min: number, max: number) {
  return wholeNumber(min, max)
    .optional()
    .transform((given) => given ?? null);
}

/** A search as it stands in an address; `from` and `to` are both included. */
export const recordingsQuery = z
  .object({
    from: instant,
    to: instant,
    agent: orEmpty(line()),
    campaign: orEmpty(z.union([z.literal(""), name])),
    source: orEmpty(line(80)),
    destination: orEmpty(line(80)),
    tag: orEmpty(line()),
    /** A range of hours, as the platform takes it. */
    hours: orEmpty(
      z
        .string()
        .max(20)
        .regex(/^[\d:, -]*$/),
    ),
    rating: orNull(0, 10),
    minSeconds: orNull(0, 86_400),
    /** A number that is not to be found. */
    exclude: orEmpty(line(80)),
    minOccurrences: orNull(1, 1000),
    offset: orNull(0, 999_999).transform((given) => given ?? 0),
    limit: orNull(1, 200).transform((given) => given ?? 50),
  })
  .refine(({ from, to }) => Date.parse(from) <= Date.parse(to), {
    path: ["to"],
    message: "The end must not be before the beginning.",
  });

const text = z.string().nullable();
const number = z.number().nullable();
const time = z.iso.datetime().nullable();

export const recordingSchema = z.object({
  guid,
  id: number,
  uniqueId: text,
  linkedId: text,
  sequence: number,
  startedAt: time,
  endedAt: time,
  folder: folder.nullable(),
  campaign: text,
  direction: text,
  agent: text,
  source: text,
  destination: text,
  durationSeconds: number,
  billedSeconds: number,
  result: text,
  rating: number,
  tag: text,
  note: text,
  dialerBase: text,
  contact: text,
  data: text,
}) satisfies z.ZodType<RecordingEntry>;

/** `next` is the offset of the rows after these, null when these are the last. `unreadable` counts fields and rows. */
export const recordingsAnswer = z.object({
  recordings: z.array(recordingSchema),
  next: z.number().nullable(),
  unreadable: z.number(),
});

/** The day of the recording, as its entry's `folder` says. `download`: to be kept, not played. */
export const audioQuery = z.object({ date: folder, download: z.literal("1").optional() });
export const recordingGuid = z.object({ guid });

/** `phone` is the call's destination. */
export const tagInput = z.strictObject({ phone: line(80).min(1), text: cell(500).min(1) });

export type RecordingsQuery = z.infer<typeof recordingsQuery>;
export type RecordingsAnswer = z.infer<typeof recordingsAnswer>;
export type TagInput = z.infer<typeof tagInput>;
