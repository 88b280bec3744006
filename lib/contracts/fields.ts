import { z } from "zod";
import { isCarried } from "@/lib/domain/dialer-data";
import { isFolder, isGuid } from "@/lib/domain/guid";
import { isPhoneNumber, maxNumberLength } from "@/lib/domain/phone-number";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const printable = /^[^\u0000-\u001f\u007f]*$/;
/** A tag's beginning; a campaign's `<-` is none. */
const markup = /<[a-z!/?]/i;
/** What a spreadsheet runs. A lone dash, or a number after a sign, is none. */
const formula = /^\s*(?:[=@]|[+-](?!\s*[\d\s().-]*$))/;

/** One line for people, as it goes to the platform. */
export function line(max = 200) {
  return z
    .string()
    .max(max)
    .regex(printable, "Control characters are not allowed.")
    .refine((text) => !markup.test(text), "Markup is not allowed.");
}

/** A line that may end up in somebody's spreadsheet. */
export function cell(max = 200) {
  return line(max).refine((text) => !formula.test(text), "A formula is not allowed.");
}

/** What is absent is sent as empty. */
export function orEmpty<Text extends z.ZodType<string>>(text: Text) {
  return text.nullish().transform((given) => given ?? "");
}

export const guid = z.string().max(36).refine(isGuid, "This is no call's id.");
/** A day on the platform's clock, `yyyymmdd`. */
export const folder = z.string().max(8).refine(isFolder, "A day is written yyyymmdd.");
export const phone = z
  .string()
  .max(maxNumberLength, { abort: true })
  .refine(isPhoneNumber, "A number has digits, *, # and dashes, and may begin with +.");

/** An instant between the years 2000 and 2099, which every date of the platform can hold. */
export const instant = z.iso.datetime().refine((text) => text.startsWith("20"), "This is too far away.");

/** Numbers to try after the main one, in order. */
export const alternatives = z
  .array(phone)
  .max(20)
  .readonly()
  .nullish()
  .transform((given) => given ?? []);

const carried = line(500).refine(isCarried, "Neither : nor = can be carried.");
const variableRows = z.array(z.tuple([carried.min(1), carried])).max(100);

/**
 * Names and values for the workflow, `{"name": "value"}`, in order. Rows instead of a record while it is checked: zod
 * leaves `__proto__` out of records without a word.
 */
const named = z
  .unknown()
  .transform((given, { addIssue }): [string, string][] => {
    if (typeof given === "object" && given !== null && !Array.isArray(given)) return Object.entries(given);
    addIssue("This must be an object of names and values.");
    return z.NEVER;
  })
  .pipe(variableRows)
  .meta({ type: "object", additionalProperties: { type: "string" } });

export const variables = named.nullish().transform((given) => given ?? []);
/** Where what is absent means another thing than what is empty. */
export const changedVariables = named.nullable().transform((given) => given ?? []);

/** What became of a change. `unknown`: the platform gave no clear answer, and it may be done all the same. */
export const changeOutcomes = ["succeeded", "unknown"] as const;
export const changeAnswer = z.object({ outcome: z.enum(changeOutcomes) });
export type ChangeAnswer = z.infer<typeof changeAnswer>;
