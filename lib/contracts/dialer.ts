import { z } from "zod";
import { checkBase } from "@/lib/domain/base-file";
import { dialerModes } from "@/lib/domain/dialer-task";
import { leastPriority } from "@/lib/domain/respool";
import { name } from "./access";
import { alternatives, cell, changedVariables, instant, line, orEmpty, phone, variables } from "./fields";

const optionalPhone = orEmpty(z.union([z.literal(""), phone]));

export const dialerTaskInput = z
  .strictObject({
    mode: z.enum(dialerModes),
    campaign: name,
    destination: phone,
    alternatives,
    /** A user name or a phone; a progressive dialer needs it. */
    agent: orEmpty(line()),
    data: variables,
    source: orEmpty(line()),
    /** Of the scheduled mode alone. */
    at: instant.nullish().transform((given) => given ?? null),
  })
  .refine(({ mode, at }) => (mode === "scheduled") === (at !== null), {
    path: ["at"],
    message: "A scheduled call has a date, and no other task has one.",
  });

export const scheduleInput = z.strictObject({
  campaign: name,
  destination: phone,
  at: instant,
  alternatives,
  agentPhone: optionalPhone,
  data: variables,
});

/** Every call to this number that is scheduled between these two, both included. */
export const removeScheduleInput = z
  .strictObject({ campaign: name, destination: phone, from: instant, to: instant })
  .refine(({ from, to }) => Date.parse(from) <= Date.parse(to), {
    path: ["to"],
    message: "The end must not be before the beginning.",
  });

const priority = z.int().min(leastPriority, "1 is kept for scheduled calls.").max(999_999_999);
const retries = z.int().min(0).max(1000);
const known = orEmpty(z.string().max(4000));

/** The record as the platform's portal gave it, in the platform's words, and what is to be different in it. */
export const respoolInput = z
  .strictObject({
    record: z.strictObject({
      campaign: name,
      destination: phone,
      dialerbase: z.string().max(200).nullable(),
      status: z.union([z.number(), z.string().max(20)]).nullable(),
      data: known,
      alternatives: known,
      contact: z.union([z.number(), z.string().max(200)]).nullable(),
      retries,
      priority: z.int().min(0).max(999_999_999),
      agentphone: orEmpty(z.string().max(200)),
    }),
    changes: z
      .strictObject({
        destination: phone,
        alternatives: z.array(phone).max(20),
        retries,
        priority,
        data: changedVariables,
        agentphone: z.union([z.literal(""), phone]),
      })
      .partial(),
  })
  .refine(({ record, changes }) => (changes.priority ?? record.priority) >= leastPriority, {
    path: ["changes", "priority"],
    message: "1 is kept for scheduled calls.",
  });

export const removeContactInput = z.strictObject({ campaign: name, number: phone });

/** One piece of a base; a larger one is sent in several. */
export const maxBaseBytes = 4_500_000;
const filename = cell()
  .min(1)
  .regex(/^[^\\/:*?"<>|]+$/, "A file's name has no path.")
  .refine((text) => !text.startsWith("."), "A file's name does not begin with a dot.");

export const baseInput = z.strictObject({
  campaign: name,
  filename,
  /** A byte order mark would become part of the first campaign's name. */
  content: z
    .string()
    .min(1)
    .max(maxBaseBytes)
    .transform((text) => text.replace(/^\u{FEFF}/u, ""))
    .refine((text) => new TextEncoder().encode(text).length <= maxBaseBytes, "This piece is too large.")
    .superRefine((text, context) => {
      const [wrong] = checkBase(text, 1).wrong;
      const why = wrong?.errors.map(({ field, problem }) => `${field} ${problem}`).join(", ");
      if (wrong !== undefined) context.addIssue(`Line ${wrong.number}: ${why}.`);
    })
    .refine((text) => text.trim() !== "", "There is no record in it."),
  /** In the platform's own words: which it knows is not public. */
  timeZone: orEmpty(
    z
      .string()
      .max(64)
      .regex(/^[\w+\-/:.() ]*$/),
  ),
});
export const baseAnswer = z.object({ records: z.number() });

export type DialerTaskInput = z.infer<typeof dialerTaskInput>;
export type DialerTaskForm = z.input<typeof dialerTaskInput>;
export type ScheduleInput = z.infer<typeof scheduleInput>;
export type ScheduleForm = z.input<typeof scheduleInput>;
export type RemoveScheduleInput = z.infer<typeof removeScheduleInput>;
export type RespoolInput = z.infer<typeof respoolInput>;
export type RespoolForm = z.input<typeof respoolInput>;
export type RemoveContactInput = z.infer<typeof removeContactInput>;
export type BaseInput = z.infer<typeof baseInput>;
