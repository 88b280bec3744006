import type { NewContact } from "./contact";
import { isNumber } from "./numbers";

/** A file of numbers that somebody uploaded, once or in pieces under one name. */
export interface Base {
  readonly name: string;
  readonly campaign: string;
  readonly username: string;
  readonly timezone: string | null;
  uploads: number;
  records: number;
  /** Lines that nothing was made of, with why. */
  rejected: { line: string; reason: string }[];
}

export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/\r$/, ""))
    .filter((line) => line.trim() !== "");

/** `n:n`, or nothing. */
export const areAlternatives = (text: string): boolean => text === "" || text.split(":").every(isNumber);

/** `name=value:name=value`, or nothing. */
export const isData = (text: string): boolean =>
  text === "" || text.split(":").every((pair) => /^[^=]+=/.test(pair));

/**
 * `campaign;main number;var1=val1:var2=val2;alt:alt;priority;agent phone`, the last two optional.
 * @returns the contact, or why the line is none
 */
export function readLine(line: string, campaign: string): NewContact | string {
  const columns = line.split(";");
  if (columns.length < 4 || columns.length > 6) return "four to six columns";
  const [own = "", destination = "", data = "", alternatives = "", priority = "", agentphone = ""] = columns;
  if (own !== campaign) return "another campaign";
  if (!isNumber(destination)) return "no number";
  if (!isData(data)) return "parameters";
  if (!areAlternatives(alternatives)) return "alternatives";
  if (!/^\d{0,6}$/.test(priority) || priority === "0") return "priority";
  return {
    campaign,
    destination,
    data,
    alternatives,
    agentphone,
    ...(priority === "" ? {} : { priority: Number(priority) }),
  };
}
