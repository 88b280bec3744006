/**
 * Keeps the last result, and gives it again while it is asked for with the very same things.
 * @param make gets the last result, to take from it what did not change
 */
export function unlessSame<Things extends readonly unknown[], Result>(
  make: (before: Result | null, ...things: Things) => Result,
): (...things: Things) => Result {
  let last: { readonly things: Things; readonly result: Result } | null = null;
  return (...things) => {
    if (last === null || !sameItems(last.things, things)) {
      last = { things, result: make(last?.result ?? null, ...things) };
    }
    return last.result;
  };
}

/** Whether two lists hold the very same things. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
}
