/** What stands where there is no number. */
export const noValue = "–";

const two = (value: number) => String(value).padStart(2, "0");

/**
 * Seconds as on a clock: `0:09`, `3:41`, `1:12:00`; hours go on past 24. Parts of a second are cut, as a clock does;
 * below zero it is `0:00`. Null or not a number: `–`.
 */
export function clockText(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds)) return noValue;
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/**
 * Whole seconds from an instant to `now`, as a clock shows them; never negative.
 * @param since ISO 8601; null or unreadable gives null
 * @param now ms since 1970
 */
export function elapsedSeconds(since: string | null, now: number): number | null {
  const from = since === null ? Number.NaN : Date.parse(since);
  return Number.isNaN(from) ? null : Math.max(0, Math.floor((now - from) / 1000));
}
