import type { Office } from "./office";
import { directoryOf, fileOf, type RecordFile, soundOf } from "./recordfiles";

/** What somebody asked of the web root beside the platform. */
export interface AskedFile {
  method: string;
  path: string;
  range: string | undefined;
  status: number;
}

export interface FileReply {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

const types: Record<string, string> = {
  mp3: "audio/mpeg",
  gsm: "audio/x-gsm",
  GSM: "application/octet-stream",
};

/** Where its converted twin lies, if it has one; else what the platform left there. */
const extensionOf = ({ converted }: Office, file: RecordFile): string =>
  converted.has(file.guid) ? "mp3" : file.kind;

/** The recordings' files of the office: a guid of several legs is one file. */
export function recordFiles(office: Office): RecordFile[] {
  const files = new Map<string, RecordFile>();
  for (const record of office.records.all())
    if (!files.has(record.guid)) files.set(record.guid, fileOf(record, office.world.timeZone));
  return [...files.values()];
}

export function recordFile(office: Office, guid: string): RecordFile | undefined {
  const record = office.records.of(guid);
  return record && fileOf(record, office.world.timeZone);
}

/** Below `telephony/records/` and `backup/records/`, a day's folder between or not. */
const filePath = /^(telephony|backup)\/records\/(?:\d{8}\/)?([0-9a-f-]{36})\.(mp3|gsm|GSM)$/;

/** The file that lies at that path, with its type. */
function find(
  office: Office,
  path: string,
): { body: Uint8Array<ArrayBuffer>; type: string; file: RecordFile } | undefined {
  const [, , guid = "", extension = ""] = filePath.exec(path) ?? [];
  const file = recordFile(office, guid);
  if (!file || path !== `${directoryOf(file)}${guid}.${extension}`) return undefined;
  const there = extension === file.kind || extension === extensionOf(office, file);
  return there ? { body: soundOf(file, extension), type: types[extension] ?? "", file } : undefined;
}

/** The one range of a `Range` header; `none` asks for all of it, `beyond` for what is not there. */
function readRange(
  header: string | undefined,
  size: number,
): "none" | "beyond" | { from: number; to: number } {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return "none";
  if (first === "")
    return Number(last) === 0 ? "beyond" : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return "none";
  return from >= size ? "beyond" : { from, to };
}

const nothing = (status: number, headers: Record<string, string> = {}): FileReply => ({
  status,
  headers: { "content-type": "text/html", ...headers },
  body: new TextEncoder().encode(status === 200 ? "" : `<h1>${status}</h1>\n`),
});

export interface FileQuestion {
  method: string;
  /** Without the first slash. */
  path: string;
  range: string | undefined;
  ifRange: string | undefined;
}

/** As Apache serves files: no log-in, ranges, dates and tags. */
export function serveFile(office: Office, asked: FileQuestion): FileReply {
  if (asked.method !== "GET" && asked.method !== "HEAD") return nothing(405, { allow: "GET, HEAD" });
  const found = find(office, asked.path);
  if (!found) return nothing(404);
  const { body, type, file } = found;
  const tag = `"${body.length.toString(16)}-${Math.floor(file.writtenAt / 1000).toString(16)}"`;
  const modified = new Date(file.writtenAt).toUTCString();
  const headers = { "content-type": type, "accept-ranges": "bytes", "last-modified": modified, etag: tag };
  const current = asked.ifRange === undefined || [tag, modified].includes(asked.ifRange);
  const range = current ? readRange(asked.range, body.length) : "none";
  if (range === "beyond") return nothing(416, { "content-range": `bytes */${body.length}` });
  if (range === "none") return { status: 200, headers, body };
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${range.from}-${range.to}/${body.length}` },
    body: body.subarray(range.from, range.to + 1),
  };
}
