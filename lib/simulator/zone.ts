/** A wall clock's reading in some zone. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const quarter = 15 * 60 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

/** Milliseconds that the zone is ahead of UTC. Zones change on quarters of an hour, so one look-up serves each. */
function offsetAt(at: number, timeZone: string): number {
  const slot = Math.floor(at / quarter) * quarter;
  const key = `${timeZone} ${slot}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const part = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(slot)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - slot;
  if (offsets.size > 5000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/**
 * @param at milliseconds since the epoch
 * @param timeZone an IANA name; throws a RangeError for any other
 */
export function wallTime(at: number, timeZone: string): WallTime {
  const local = new Date(at + offsetAt(at, timeZone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

/** Hours since local midnight, with fraction. */
export function hourOfDay(at: number, timeZone: string): number {
  const { hour, minute, second } = wallTime(at, timeZone);
  return hour + minute / 60 + second / 3600;
}
