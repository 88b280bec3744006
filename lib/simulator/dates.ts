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
