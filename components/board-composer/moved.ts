/** A list with one of its items a place further up or down; as it was where there is no such place. */
export function moved(items: readonly string[], item: string, by: -1 | 1): string[] {
  const from = items.indexOf(item);
  const to = from + by;
  if (from < 0 || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
