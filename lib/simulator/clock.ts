/** The platform's clock, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Jumps ahead. On a clock of speed 0 nothing else moves it: that is the one for tests. */
  advance(milliseconds: number): void;
  readonly speed: number;
}

/**
 * @param start what the clock shows now, milliseconds since the epoch
 * @param speed simulated seconds per real second: 1 is real time, 0 stands still until advanced
 * @param real the real time, milliseconds
 */
export function createClock(start: number, speed: number, real: () => number = Date.now): Clock {
  const began = speed === 0 ? 0 : real();
  let skipped = 0;
  return {
    speed,
    now: () => start + skipped + (speed === 0 ? 0 : (real() - began) * speed),
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError("a clock only goes forward");
      skipped += milliseconds;
    },
  };
}
