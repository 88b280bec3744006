import type { z } from "zod";
import { Refusal } from "@/lib/actions/refusal";
import { naming } from "./body";

/**
 * Reads an address's query by its schema. A name that is not known is refused, since a filter that is misspelt would
 * show what was not asked for.
 * @throws Refusal `invalid_request` naming the first field that is wrong, unknown, or there twice
 */
export function readQuery<Shape extends z.core.$ZodShape>(
  search: URLSearchParams,
  schema: z.ZodObject<Shape>,
): z.output<z.ZodObject<Shape>> {
  const names = [...search.keys()];
  const twice = names.find((field, at) => names.indexOf(field) !== at);
  if (twice !== undefined) {
    throw new Refusal("invalid_request", `${twice}: given more than once`, { field: twice });
  }
  const parsed = schema.strict().safeParse(Object.fromEntries(search));
  if (parsed.success) return parsed.data;
  throw naming(parsed.error, "query");
}

/**
 * Reads the parts of an address's path by their schema.
 * @throws Refusal `invalid_request` naming the first part that is wrong
 */
export function readParams<T>(params: Readonly<Record<string, string>>, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  throw naming(parsed.error, "path");
}
