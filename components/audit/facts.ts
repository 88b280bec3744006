/** One thing that a row says: its place, outermost first, and its value. */
export type Fact = { readonly path: readonly string[]; readonly value: string | number | boolean | null };

/** Whatever stands in a row's JSON, as single facts in their order. A list of words is one fact; an empty one is none. */
export function factsOf(value: unknown, path: readonly string[] = []): Fact[] {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return path.length === 0 && value === null ? [] : [{ path, value }];
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === "string" || typeof each === "number"))
      return [{ path, value: value.length === 0 ? null : value.join(", ") }];
    return value.flatMap((each, index) => factsOf(each, [...path, String(index + 1)]));
  }
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => factsOf(inner, [...path, key]));
}
