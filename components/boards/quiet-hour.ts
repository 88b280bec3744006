const quietHour = 4;
const livedLongMs = 6 * 60 * 60 * 1000;

/**
 * Whether a wall that runs for weeks may begin anew now: once a day, in the platform's quietest hour. Whatever a TV's browser
 * leaks is gone then, and the reload takes a second.
 * @param now ms since 1970, by the server
 * @param livedMs how long this page has been on, so that a reload is not followed by another
 * @param minute 0–59: which minute of the hour is this wall's
 */
export function isTimeToBeginAnew({
  now,
  timeZone,
  livedMs,
  minute,
}: {
  now: number;
  timeZone: string;
  livedMs: number;
  minute: number;
}): boolean {
  if (livedMs < livedLongMs) return false;
  const [hours, minutes] = new Intl.DateTimeFormat("en", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
    .format(now)
    .split(":")
    .map(Number);
  return hours === quietHour && minutes !== undefined && minutes >= minute;
}
