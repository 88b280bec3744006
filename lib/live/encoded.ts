import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { keepRecent } from "./recent";

/** An answer's bytes, made once and handed out as often as they are asked for. */
export type Encoded = {
  readonly plain: Buffer;
  /** Compressed at the first request that takes it. */
  gzip(): Buffer;
  /** A hash of the body. */
  readonly etag: string;
};

export function encode(body: unknown): Encoded {
  const plain = Buffer.from(JSON.stringify(body));
  const etag = `W/"${createHash("sha1").update(plain).digest("base64url")}"`;
  let zipped: Buffer | null = null;
  return {
    plain,
    etag,
    gzip: () => {
      zipped ??= gzipSync(plain);
      return zipped;
    },
  };
}

/** Whether an `If-None-Match` header names this etag, compared weakly (RFC 9110, 13.1.2). */
export function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(etag));
}

const judged = keepRecent<boolean>(100);

/** Whether an `Accept-Encoding` header takes gzip. Browsers send few different ones. */
export function takesGzip(acceptEncoding: string | null): boolean {
  if (acceptEncoding === null) return false;
  const known = judged.get(acceptEncoding);
  if (known !== undefined) return known;
  const takes = readGzip(acceptEncoding);
  judged.set(acceptEncoding, takes);
  return takes;
}

function readGzip(acceptEncoding: string): boolean {
  const takes = new Map(
    acceptEncoding.split(",").map((part) => {
      const [name = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))] as const;
    }),
  );
  return takes.get("gzip") ?? takes.get("*") ?? false;
}
