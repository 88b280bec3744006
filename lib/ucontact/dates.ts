import { zoneClock } from "@/lib/domain/platform-time";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Nov 2, 2018 11:31:42 AM`; Java 11 adds a comma, 21 writes U+202F before AM/PM, which a badly set server makes a `?`. */
const gson = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (\d{1,2}):(\d{2}):(\d{2})[\s?]([AP])M$/;
/** `2022-06-20 17:56:59`, and ISO 8601, whose offset (if it has one) says more than the platform's zone. */
const iso =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:(Z)|([+-])(\d{2}):?(\d{2})?)?$/;

const dayMs = 86_400_000;
const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * A reader for the platform's dates, which do not name their zone.
 * A wall time that occurs twice (clocks went back) is the earlier instant; one that never occurs (clocks went
 * forward) is moved forward by as much as the clocks were.
 * @param timeZone IANA name; throws RangeError when there is no such zone
 * @returns text → ISO 8601 UTC, or null when the text is no date of a known form from 1970 on
 */
export function dateReader(timeZone: string): (text: string) => string | null {
  const offsetAt = offsetReader(timeZone);

  return (text) => {
    const trimmed = text.trim();
    const instant = readGson(trimmed, offsetAt) ?? readIso(trimmed, offsetAt);
    return instant === null || instant < 0 || instant > lastInstant ? null : new Date(instant).toISOString();
  };
}

type OffsetAt = (instant: number) => number;

function readGson(text: string, offsetAt: OffsetAt): number | null {
  const match = gson.exec(text);
  if (match === null) return null;
  const month = months.indexOf(match[1] ?? "") + 1;
  const hour12 = Number(match[4]);
  if (hour12 < 1 || hour12 > 12) return null;
  const hour = (hour12 % 12) + (match[7] === "P" ? 12 : 0);
  const wall = wallTime(Number(match[3]), month, Number(match[2]), hour, Number(match[5]), Number(match[6]));
  return wall === null ? null : instantOf(wall, offsetAt);
}

function readIso(text: string, offsetAt: OffsetAt): number | null {
  const match = iso.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, utc, sign, offsetHours, offsetMinutes] = match;
  const whole = wallTime(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  if (whole === null) return null;
  const wall = whole + Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
  if (utc !== undefined) return wall;
  if (sign === undefined) return instantOf(wall, offsetAt);
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
  return sign === "-" ? wall + offset : wall - offset;
}

/** A wall time as if it were UTC, in ms; null when the calendar or the clock has no such time. */
function wallTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | null {
  if (year < 1970 || hour > 23 || minute > 59 || second > 59) return null;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(wall);
  // Date.UTC rolls over: 30 February would be read as a day in March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? wall : null;
}

function instantOf(wall: number, offsetAt: OffsetAt): number {
  // No zone is more than a day from UTC, so these two stand on either side of a change near the wall time.
  const before = offsetAt(wall - dayMs);
  const after = offsetAt(wall + dayMs);
  const valid = [wall - before, wall - after].filter((instant) => offsetAt(instant) === wall - instant);
  return valid.length > 0 ? Math.min(...valid) : wall - before;
}

/** Offset of a zone from UTC at an instant, in ms. */
function offsetReader(timeZone: string): OffsetAt {
  const format = zoneClock(timeZone);

  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const wall = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return wall - Math.floor(instant / 1000) * 1000;
  };
}
