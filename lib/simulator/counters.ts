import type { Counters } from "./model";

export function noCounters(): Counters {
  return {
    answered: 0,
    completed: 0,
    completedInTime: 0,
    abandoned: 0,
    abandonedInTime: 0,
    holdAverage: 0,
    talkAverage: 0,
    waited: 0,
    talked: 0,
  };
}

/** Asterisk's average in whole seconds: (3 × old + last) / 4, rounded down. */
export const exponentialAverage = (old: number, last: number): number =>
  Math.floor((3 * old + Math.floor(last)) / 4);

/**
 * Asterisk takes the wait as it is until the queue has an ended call, and averages from then on.
 * @param seconds how long the caller waited
 */
export function countAnswer(counters: Counters, seconds: number): void {
  const first = counters.completed + counters.abandoned === 0;
  counters.holdAverage = first ? Math.floor(seconds) : exponentialAverage(counters.holdAverage, seconds);
  counters.answered++;
  counters.waited += seconds;
}

/** @param seconds how long the call was talked; @param inTime whether it counts for the service level */
export function countEnd(counters: Counters, seconds: number, inTime: boolean): void {
  counters.talkAverage =
    counters.completed === 0 ? Math.floor(seconds) : exponentialAverage(counters.talkAverage, seconds);
  counters.completed++;
  counters.talked += seconds;
  if (inTime) counters.completedInTime++;
}

export function countAbandon(counters: Counters, inTime: boolean): void {
  counters.abandoned++;
  if (inTime) counters.abandonedInTime++;
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);

/** Asterisk's SL: answered in time / answered, in percent; 0 without calls. */
export const serviceLevel = (c: Counters): number => percent(c.completedInTime, c.completed);

/** Asterisk's SL2: answered or abandoned in time / answered or abandoned, in percent; 0 without calls. */
export const serviceLevelWithAbandoned = (c: Counters): number =>
  percent(c.completedInTime + c.abandonedInTime, c.completed + c.abandoned);

export const abandonedPercent = (c: Counters): number => percent(c.abandoned, c.completed + c.abandoned);
