import { z } from "zod";
import { serverNow } from "@/lib/client/server-clock";

/** A name and its value as they are typed in. */
export type TypedRow = { name: string; value: string };

const isBlank = ({ name, value }: TypedRow) => name.trim() === "" && value.trim() === "";

/** Rows of names and values; what is left empty is not there. The name that stands twice is what is wrong. */
export const typedRows = z
  .array(z.object({ name: z.string(), value: z.string() }))
  .refine((rows) => {
    const names = rows.filter((row) => !isBlank(row)).map(({ name }) => name.trim());
    return new Set(names).size === names.length;
  }, "A name stands twice.")
  .transform((rows) =>
    Object.fromEntries(
      rows.filter((row) => !isBlank(row)).map(({ name, value }) => [name.trim(), value.trim()]),
    ),
  );

/** A number without the spaces, dots and brackets that people write into it. */
export const typedNumber = z.string().transform((text) => text.replaceAll(/[\s.()/]+/g, ""));

/** Numbers with commas or semicolons between them, or each on its own line. */
export const typedNumbers = z.string().transform((text) =>
  text
    .split(/[,;:\n]+/)
    .map((one) => one.replaceAll(/[\s.()/]+/g, ""))
    .filter((one) => one !== ""),
);

/** Whether an instant is still to come, by the server's clock. */
export function isAhead(at: string): boolean {
  return Date.parse(at) > serverNow();
}
