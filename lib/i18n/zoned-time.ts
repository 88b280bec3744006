import { platformClock } from "@/lib/domain/platform-time";

const minuteMs = 60_000;
const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** An instant as a `datetime-local` field wants it, on the clocks of that zone: `2026-11-22T13:05`. */
export function zonedInput(at: Date, zone: string): string {
  return platformClock(zone)(at.getTime()).slice(0, 16).replace(" ", "T");
}

/** The instant at which the clocks of that zone show what stands in a `datetime-local` field; null when it is not whole. */
export function instantOf(input: string, zone: string): Date | null {
  const asUtc = whole.test(input) ? Date.parse(`${input}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  // The second time with the offset of the instant itself: the clocks may have been changed in between.
  const near = asUtc - offsetMs(asUtc, zone);
  return new Date(asUtc - offsetMs(near, zone));
}

function offsetMs(at: number, zone: string): number {
  const minute = Math.floor(at / minuteMs) * minuteMs;
  return Date.parse(`${zonedInput(new Date(minute), zone)}Z`) - minute;
}
