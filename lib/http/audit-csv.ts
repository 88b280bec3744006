import Papa from "papaparse";
import type { AuditEntry } from "@/lib/contracts/audit";

const mostRows = 100_000;
const pageRows = 500;
const byteOrderMark = "\ufeff";

/** Reads so many rows before a position; without one the newest. */
export type ReadRows = (
  limit: number,
  before: number | undefined,
) => Promise<{ readonly rows: readonly AuditEntry[]; readonly next: number | null }>;

const columns: readonly (readonly [name: string, cell: (row: AuditEntry) => string])[] = [
  ["requestedAt", ({ requestedAt }) => requestedAt],
  ["finishedAt", ({ finishedAt }) => finishedAt ?? ""],
  ["actorKind", ({ actor }) => actor.kind],
  ["actorId", ({ actor }) => actor.id ?? ""],
  ["actorName", ({ actor }) => actor.name ?? ""],
  ["address", ({ address }) => address ?? ""],
  ["verb", ({ verb }) => verb],
  ["campaign", ({ campaign }) => campaign ?? ""],
  ["target", ({ target }) => target ?? ""],
  ["input", ({ input }) => json(input)],
  ["outcome", ({ outcome }) => outcome],
  ["detail", ({ detail }) => json(detail)],
  ["id", ({ id }) => id],
];

/**
 * The audit as CSV, a page of rows at a time, each read when the one before has been taken. What cannot be read at all is
 * thrown before anything is answered.
 */
export async function answerAuditCsv(read: ReadRows): Promise<Response> {
  const pages = csvPages(read);
  const first = await pages.next();
  const utf8 = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(utf8.encode(first.value ?? ""));
    },
    async pull(controller) {
      const page = await pages.next();
      if (page.done) controller.close();
      else controller.enqueue(utf8.encode(page.value));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
  const name = `vigia-audit-${new Date().toISOString().slice(0, 10)}.csv`;
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* csvPages(read: ReadRows): AsyncGenerator<string, undefined> {
  let head = byteOrderMark + csv([columns.map(([name]) => name)]);
  let left = mostRows;
  let before: number | undefined;
  for (;;) {
    const { rows, next } = await read(Math.min(pageRows, left), before);
    yield head + csv(rows.map((row) => columns.map(([, cell]) => cell(row))));
    if (next === null) return;
    head = "";
    left -= rows.length;
    before = next;
    if (left <= 0)
      return yield csv([[`Cut after ${mostRows} rows. Narrow the filter to see the older ones.`]]);
  }
}

/** What a spreadsheet would run, also behind spaces and in the wide letters of other keyboards. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Spreadsheets in Spanish and Portuguese split at semicolons: what comes after one may begin a cell. */
const formulaWithin = /([;\t\r\n])(?=[\s"']*[=+\-@＝＋－＠])/g;

/** Lines of CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function csv(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const safe = rows.map((row) => row.map((text) => text.replace(formulaWithin, "$1'")));
  return `${Papa.unparse(safe, { newline: "\r\n", escapeFormulae: formula })}\r\n`;
}

function json(value: unknown): string {
  return value === null || value === undefined ? "" : JSON.stringify(value);
}
