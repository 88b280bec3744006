/**
 * A reader of a zone's clocks, for `formatToParts`: whole seconds, figures alone, the same in every language.
 * @param timeZone IANA name; throws RangeError when there is no such zone
 */
export function zoneClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

/**
 * A writer of instants as the platform takes them, `yyyy-MM-dd HH:mm:ss` on its own clock. Of the two instants at which
 * a clock that goes back shows the same, the platform sees one: nothing in its dates tells them apart.
 * @param timeZone IANA name; throws RangeError when there is no such zone
 * @returns ISO 8601 or ms since 1970 → text; throws RangeError for what is no instant
 */
export function platformClock(timeZone: string): (instant: string | number) => string {
  const format = zoneClock(timeZone);

  return (instant) => {
    const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
    const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
    return `${date} ${part("hour")}:${part("minute")}:${part("second")}`;
  };
}

/** The day of a date on the platform's clock, as recordings' folders are named: `yyyymmdd`. */
export function folderOf(platformDate: string): string {
  return platformDate.slice(0, 10).replaceAll("-", "");
}
