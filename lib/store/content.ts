import type { z } from "zod";

/** Is told of each row that cannot be read, as after a step back to an older program: that row is passed over. */
export type OnUnreadable = (row: string) => void;

/** The JSON of a row, as its schema reads it; undefined, and told of, where it does not. */
export function readContent<T>(
  schema: z.ZodType<T>,
  content: string,
  row: string,
  onUnreadable: OnUnreadable,
): T | undefined {
  const read = schema.safeParse(parsed(content));
  if (!read.success) onUnreadable(row);
  return read.data;
}

/** What a JSON text says; undefined for what is none. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
