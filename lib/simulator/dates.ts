import { wallTime } from "./zone";

/**
 * How the platform's Java writes dates: 8 (`Nov 2, 2018 11:31:42 AM`), 11 (a comma after the year), 21 (U+202F
 * before AM), and 21 on a badly set server, where U+202F has become a question mark.
 */
export const dateForms = ["gson", "java11", "java21", "question"] as const;
export type DateForm = (typeof dateForms)[number];

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (value: number) => String(value).padStart(2, "0");

/** @param at milliseconds since the epoch */
export function gsonDate(at: number, timeZone: string, form: DateForm): string {
  const { year, month, day, hour, minute, second } = wallTime(at, timeZone);
  const comma = form === "gson" ? "" : ",";
  const gap = form === "java21" ? "\u202f" : form === "question" ? "?" : " ";
  const half = hour < 12 ? "AM" : "PM";
  return `${months[month - 1]} ${day}, ${year}${comma} ${hour % 12 || 12}:${two(minute)}:${two(second)}${gap}${half}`;
}

/** `HH:MM:SS`; hours go past 99 rather than wrap. Fractions are cut. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** `yyyy-MM-dd HH:mm:ss`, as call records and the dialer's calls have it. */
export function plainDate(at: number, timeZone: string): string {
  const { year, month, day, hour, minute, second } = wallTime(at, timeZone);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

/** The instant of such a date; undefined for any other text, and for days that no calendar has. */
export function readPlainDate(text: string, timeZone: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  if (plainDate(asUtc, "UTC") !== text) return undefined;
  const { year: y, month: m, day: d, hour: h, minute: min, second: s } = wallTime(asUtc, timeZone);
  const guess = asUtc - (Date.UTC(y, m - 1, d, h, min, s) - asUtc);
  const there = wallTime(guess, timeZone);
  const shown = Date.UTC(there.year, there.month - 1, there.day, there.hour, there.minute, there.second);
  // A second look, for guesses that fell on the other side of a change of the clocks.
  return guess + (asUtc - shown);
}
