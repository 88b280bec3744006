import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

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

/** Whether an `Accept-Encoding` header takes gzip. */
export function takesGzip(acceptEncoding: string | null): boolean {
  const takes = new Map(
    (acceptEncoding ?? "").split(",").map((part) => {
      const [name = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))] as const;
    }),
  );
  return takes.get("gzip") ?? takes.get("*") ?? false;
}
