/** Longer than this at a time and a page stutters. */
const sliceMs = 12;

/**
 * Goes through much without freezing the page: every few milliseconds the browser gets its turn.
 * @param onTurn told how many there were so far, at each turn
 * @throws the signal's reason, once it is aborted
 */
export async function inSlices<T>(
  items: Iterable<T>,
  each: (item: T) => void,
  { onTurn, signal }: { onTurn?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<void> {
  let until = performance.now() + sliceMs;
  let done = 0;
  for (const item of items) {
    each(item);
    done += 1;
    if (performance.now() < until) continue;
    onTurn?.(done);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    until = performance.now() + sliceMs;
  }
}
