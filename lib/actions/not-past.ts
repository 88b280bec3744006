import { Refusal } from "./refusal";

const minuteMs = 60_000;

/**
 * Checks a date that must not lie in the past. Forms pick minutes, so the one that is running is not past.
 * @param instant ISO 8601
 * @param now ms since 1970
 * @throws Refusal `invalid_request`
 */
export function checkNotPast(instant: string, now: number, field: string): void {
  if (Date.parse(instant) >= now - (now % minuteMs)) return;
  throw new Refusal("invalid_request", `${field}: This lies in the past.`, { field });
}
