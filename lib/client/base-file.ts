import { type BaseRecord, mendBaseLine, parseBaseLine } from "@/lib/domain/base";
import { baseLines, type WrongLine } from "@/lib/domain/base-file";
import { inSlices } from "./slices";

/** A Java server takes forms of 2 MB by default, and in base64, escaped, a piece is nearly half as large again. */
const pieceBytes = 1_000_000;
const keptRecords = 8;
const keptWrong = 500;

/** What stands in a base, once every line has been looked at. */
export type BaseReport = {
  readonly records: number;
  readonly campaigns: ReadonlyMap<string, number>;
  readonly first: readonly BaseRecord[];
  /** The first of them; `wrongLines` counts all. */
  readonly wrong: readonly WrongLine[];
  readonly wrongLines: number;
  /** How many lines a mended copy would have right that are wrong now. */
  readonly mendable: number;
};

type Watch = { readonly onTurn?: (lines: number) => void; readonly signal?: AbortSignal };

/** Checks every line, a few milliseconds at a time. */
export async function checkBaseFile(text: string, watch: Watch = {}): Promise<BaseReport> {
  const campaigns = new Map<string, number>();
  const first: BaseRecord[] = [];
  const wrong: WrongLine[] = [];
  let records = 0;
  let wrongLines = 0;
  let mendable = 0;
  await inSlices(
    baseLines(text),
    (line) => {
      const parsed = parseBaseLine(line.text);
      if (parsed.kind === "record") {
        const { campaign } = parsed.record;
        records += 1;
        campaigns.set(campaign, (campaigns.get(campaign) ?? 0) + 1);
        if (first.length < keptRecords) first.push(parsed.record);
        return;
      }
      wrongLines += 1;
      if (parseBaseLine(mendBaseLine(line.text)).kind === "record") mendable += 1;
      if (wrong.length < keptWrong) wrong.push({ ...line, errors: parsed.errors });
    },
    watch,
  );
  return { records, campaigns, first, wrong, wrongLines, mendable };
}

/** The base with every line mended where that needs no guess. */
export async function mendBaseFile(text: string, watch: Watch = {}): Promise<string> {
  const lines: string[] = [];
  await inSlices(baseLines(text), (line) => void lines.push(`${mendBaseLine(line.text)}\n`), watch);
  return lines.join("");
}

/** One request: records of one campaign. */
export type BasePiece = {
  readonly campaign: string;
  readonly filename: string;
  readonly content: string;
  readonly records: number;
};

/**
 * Cuts a base into what is sent: each campaign's records apart, since the platform takes a file for one campaign, and
 * under the limit of a request. Lines that are wrong or of other campaigns are left out. Each piece is a file of its own
 * to the platform, with a name of its own: nobody knows what it makes of a second file of the same name.
 */
export async function cutBase(
  { name, text }: { readonly name: string; readonly text: string },
  campaigns: ReadonlySet<string>,
  { maxBytes = pieceBytes, ...watch }: Watch & { readonly maxBytes?: number } = {},
): Promise<readonly BasePiece[]> {
  const pieces: { campaign: string; lines: string[]; bytes: number }[] = [];
  const latest = new Map<string, (typeof pieces)[number]>();
  await inSlices(
    baseLines(text),
    (line) => {
      const parsed = parseBaseLine(line.text);
      if (parsed.kind === "wrong" || !campaigns.has(parsed.record.campaign)) return;
      const { campaign } = parsed.record;
      const bytes = utf8.encode(line.text).length + 1;
      let piece = latest.get(campaign);
      if (piece === undefined || piece.bytes + bytes > maxBytes) {
        piece = { campaign, lines: [], bytes: 0 };
        pieces.push(piece);
        latest.set(campaign, piece);
      }
      piece.lines.push(line.text);
      piece.bytes += bytes;
    },
    watch,
  );
  return pieces.map(({ campaign, lines }, index) => ({
    campaign,
    filename: pieceName(name, pieces.length === 1 ? null : index + 1),
    content: `${lines.join("\n")}\n`,
    records: lines.length,
  }));
}

const utf8 = new TextEncoder();
const longestName = 150;

/** A name that the platform takes, before its ending the piece's number. */
export function pieceName(name: string, number: number | null): string {
  const clean = name
    .replaceAll(/[\\/:*?"<>|\p{Control}]/gu, "_")
    .replace(/^[.=+\-@\s]+/, "")
    .trim();
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? "";
  const stem = clean.slice(0, clean.length - ending.length).slice(0, longestName) || "base";
  return `${stem}${number === null ? "" : `-${number}`}${ending || ".csv"}`;
}
