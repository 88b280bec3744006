import Papa from "papaparse";
import type { z } from "zod";
import { blacklistAnswer, blacklistEntry } from "@/lib/contracts/blacklist";
import type { BlacklistEntry } from "@/lib/domain/blacklist";
import { type ChangeResult, sendChange } from "./changes";
import { inSlices } from "./slices";

/** To add to it, or to take off it. */
export type BlacklistVerb = "add" | "remove";

export const mostLines = 50_000;
const columns = ["phone", "campaign", "name", "company", "jobTitle", "username"] as const;
type Column = (typeof columns)[number];

/** What people call the columns, without accents and in small letters. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  phone: ["phone", "number", "telephone", "telefono", "telefone", "numero", "celular", "fone"],
  campaign: ["campaign", "campana", "campanha"],
  name: ["name", "nombre", "nome"],
  company: ["company", "empresa"],
  jobTitle: ["job_title", "jobtitle", "job title", "title", "cargo", "puesto"],
  username: ["username", "user", "usuario"],
};

export type LineProblem = "phone" | "campaign_missing" | "campaign_unknown" | "field";
/** A line of the list. `repeats`: the number of the line that says the same already. */
export type ListLine = {
  readonly number: number;
  readonly cells: readonly string[];
} & (
  | { readonly kind: "entry"; readonly entry: BlacklistEntry }
  | { readonly kind: "repeat"; readonly entry: BlacklistEntry; readonly repeats: number }
  | { readonly kind: "wrong"; readonly problems: readonly LineProblem[] }
);

/**
 * Reads numbers from pasted text or CSV: one a line, its campaign and the rest behind it or under headings, whatever
 * stands between them. A number's spaces, dots and brackets are nobody's.
 * @param campaign of the lines that name none; empty: every campaign; null: they are wrong
 * @param live the campaigns that there are; null: not known, and then none is wrong
 * @returns null when there are more than `mostLines`
 */
export async function readList(
  text: string,
  campaign: string | null,
  live: ReadonlySet<string> | null,
): Promise<readonly ListLine[] | null> {
  const rows = rowsOf(text);
  if (rows.length > mostLines + 1) return null;
  const order = orderOf(rows[0]?.cells ?? []);
  const lines: ListLine[] = [];
  const seen = new Map<string, number>();
  await inSlices(order === null ? rows : rows.slice(1), ({ number, cells }) => {
    const given = entryOf(cells, order ?? columns);
    const own = given.campaign || campaign;
    const parsed = blacklistEntry.safeParse({ ...given, campaign: own });
    const problems = problemsOf(parsed, own, live);
    if (!parsed.success || problems.length > 0) return lines.push({ number, cells, kind: "wrong", problems });
    const entry = parsed.data;
    const what = JSON.stringify([entry.phone, entry.campaign]);
    const repeats = seen.get(what);
    if (repeats !== undefined) return lines.push({ number, cells, kind: "repeat", entry, repeats });
    seen.set(what, number);
    return lines.push({ number, cells, kind: "entry", entry });
  });
  return lines;
}

type Row = { readonly number: number; readonly cells: readonly string[] };

/** Rows that are not blank, each with the number of the line that it begins in. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let number = 1;
  let at = 0;
  const whole = text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  Papa.parse<string[]>(whole, {
    delimiter: delimiterOf(whole),
    newline: "\n",
    step: ({ data, meta }) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== "")) rows.push({ number, cells });
      number += whole.slice(at, meta.cursor).split("\n").length - 1;
      at = meta.cursor;
    },
  });
  return rows;
}

const delimiters = [";", "\t", ",", "|"] as const;

/** What stands between the cells: that of which there is most. A line alone says little, since most have one cell. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const counts = delimiters.map((delimiter) => sample.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ";";
}

/** Which column each cell is of, by a first line of headings; null when that is no such line. */
function orderOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const order = cells.map((cell) => {
    const plain = cell.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
    return columns.find((column) => headings[column].includes(plain)) ?? null;
  });
  return order.includes("phone") ? order : null;
}

function entryOf(cells: readonly string[], order: readonly (Column | null)[]): Record<Column, string> {
  const entry = { phone: "", campaign: "", name: "", company: "", jobTitle: "", username: "" };
  for (const [index, cell] of cells.entries()) {
    const column = order[index];
    if (column)
      entry[column] = column === "phone" ? cell.replaceAll(/[\s.()/\u00ad\u200b-\u200d]/g, "") : cell;
  }
  return entry;
}

function problemsOf(
  parsed: z.ZodSafeParseResult<BlacklistEntry>,
  campaign: string | null,
  live: ReadonlySet<string> | null,
): LineProblem[] {
  const fields = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  const problems: LineProblem[] = [];
  if (fields.has("phone")) problems.push("phone");
  if (campaign === null) problems.push("campaign_missing");
  else if (live !== null && campaign !== "" && !live.has(campaign)) problems.push("campaign_unknown");
  if ([...fields].some((field) => field !== "phone" && field !== "campaign")) problems.push("field");
  // A campaign's name of a form that no campaign has.
  if (problems.length === 0 && !parsed.success) problems.push("campaign_unknown");
  return problems;
}

/** What a spreadsheet would run; a number that begins with + is a number. */
const formula = /^\s*(?:[=@\t\r]|[+-](?!\s*[\d\s().-]*$))/;

/** Lines as CSV, safe to open in a spreadsheet, and read again by `readList` as they were. */
export function listCsv(rows: readonly (readonly string[])[], head: readonly string[] | null): string {
  const all = (head === null ? rows : [head, ...rows]).map((row) => [...row]);
  return `\ufeff${Papa.unparse(all, { delimiter: ";", newline: "\r\n", escapeFormulae: formula })}\r\n`;
}

export const entryHead: readonly string[] = columns;
export const entryCells = (entry: BlacklistEntry): string[] => columns.map((column) => entry[column]);

/** More than the platform takes for a list. */
const listWithinMs = 60_000;

export function methodOf(verb: BlacklistVerb): "POST" | "DELETE" {
  return verb === "add" ? "POST" : "DELETE";
}

/** Sends entries under a key: the same key and entries again are done once. */
export function sendEntries(
  verb: BlacklistVerb,
  entries: readonly BlacklistEntry[],
  key: string,
): Promise<ChangeResult<z.infer<typeof blacklistAnswer>>> {
  const intent = { key, withinMs: listWithinMs };
  return sendChange(methodOf(verb), "/api/blacklist", { entries }, blacklistAnswer, intent);
}
