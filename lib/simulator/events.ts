/** Something that will happen. `run` is dropped when it is called off. */
export interface Timer {
  at: number;
  readonly order: number;
  run: (() => void) | undefined;
}

export interface EventQueue {
  /** @param at milliseconds since the epoch, on the world's clock */
  add(at: number, run: () => void): Timer;
  /** The earliest timer that has not been called off, without taking it. */
  peek(): Timer | undefined;
  take(): Timer | undefined;
  /** Puts everything off by so many milliseconds. */
  postpone(milliseconds: number): void;
}

export function cancel(timer: Timer | undefined): void {
  if (timer) timer.run = undefined;
}

const before = (a: Timer, b: Timer) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap by time, then by order of entry, so that equal times replay identically. */
export function createEventQueue(): EventQueue {
  const heap: Timer[] = [];
  let entered = 0;

  function rise(index: number, timer: Timer): void {
    let at = index;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (!above || !before(timer, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = timer;
  }

  function sink(timer: Timer): void {
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      if (!left) break;
      const least = right && before(right, left) ? right : left;
      if (!before(least, timer)) break;
      heap[at] = least;
      at = least === left ? 2 * at + 1 : 2 * at + 2;
    }
    heap[at] = timer;
  }

  function take(): Timer | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (last && heap.length > 0) sink(last);
    return first;
  }

  return {
    add(at, run) {
      const timer: Timer = { at, order: entered++, run };
      heap.push(timer);
      rise(heap.length - 1, timer);
      return timer;
    },
    peek() {
      while (heap[0] && !heap[0].run) take();
      return heap[0];
    },
    take,
    postpone(milliseconds) {
      for (const timer of heap) timer.at += milliseconds;
    },
  };
}
