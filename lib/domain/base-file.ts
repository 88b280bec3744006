import { type BaseError, mendBaseLine, parseBaseLine } from "./base";

/** A line that cannot be read, with its number in the file, from 1. */
export type WrongLine = {
  readonly number: number;
  readonly text: string;
  readonly errors: readonly BaseError[];
};

export type BaseCheck = {
  readonly records: number;
  /** How many records each campaign has. */
  readonly campaigns: ReadonlyMap<string, number>;
  /** The first of them; `wrongLines` counts all. */
  readonly wrong: readonly WrongLine[];
  readonly wrongLines: number;
};

const byteOrderMark = "\u{FEFF}";

/** A file's lines that are not blank, one at a time, with their numbers. A byte order mark is none of the first. */
export function* baseLines(file: string): Generator<{ readonly number: number; readonly text: string }> {
  let start = file.startsWith(byteOrderMark) ? 1 : 0;
  for (let number = 1; start < file.length; number += 1) {
    const end = file.indexOf("\n", start);
    const stop = end < 0 ? file.length : end;
    const text = file.slice(start, file[stop - 1] === "\r" ? stop - 1 : stop);
    if (text.trim() !== "") yield { number, text };
    start = stop + 1;
  }
}

/** How many records a file has: its lines that are not blank. */
export function countBaseRecords(file: string): number {
  let count = 0;
  for (const _ of baseLines(file)) count += 1;
  return count;
}

/** Checks every line. Keeps no records, and of the wrong lines the first `keep`. */
export function checkBase(file: string, keep = 500): BaseCheck {
  const campaigns = new Map<string, number>();
  const wrong: WrongLine[] = [];
  let records = 0;
  let wrongLines = 0;
  for (const { number, text } of baseLines(file)) {
    const line = parseBaseLine(text);
    if (line.kind === "record") {
      const { campaign } = line.record;
      records += 1;
      campaigns.set(campaign, (campaigns.get(campaign) ?? 0) + 1);
    } else {
      wrongLines += 1;
      if (wrong.length < keep) wrong.push({ number, text, errors: line.errors });
    }
  }
  return { records, campaigns, wrong, wrongLines };
}

/** The fixed copy: every line with what can be mended mended, no blank lines, no byte order mark, `\n` at each end. */
export function mendBase(file: string): string {
  let copy = "";
  for (const { text } of baseLines(file)) copy += `${mendBaseLine(text)}\n`;
  return copy;
}

/**
 * A file cut at the ends of its lines into pieces of so many bytes of UTF-8 at most, in order; blank lines are left out.
 * A line that is longer than that is a piece of its own.
 */
export function* basePieces(file: string, maxBytes: number): Generator<string> {
  let piece = "";
  let size = 0;
  for (const { text } of baseLines(file)) {
    const bytes = utf8Length(text) + 1;
    if (size > 0 && size + bytes > maxBytes) {
      yield piece;
      piece = "";
      size = 0;
    }
    piece += `${text}\n`;
    size += bytes;
  }
  if (size > 0) yield piece;
}

/** Counted instead of encoded, since there are many lines. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Half of a pair counts two: together they are four bytes.
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
