import type { Located, Part, Sound } from "@/lib/ucontact/recording-web";

/** What of a recording a request asks for. */
export function partOf({ method, headers }: Request): Part {
  return {
    method: method === "HEAD" ? "HEAD" : "GET",
    range: headers.get("range"),
    ifRange: headers.get("if-range"),
  };
}

/** A recording as a response. What somebody heard stays in no cache. */
export function answerSound(
  { status, headers, body, extension }: Sound & Pick<Located, "extension">,
  { guid, folder, isDownload }: { guid: string; folder: string; isDownload: boolean },
): Response {
  const { "content-length": length } = headers;
  const name = `${folder}-${guid}.${extension.toLowerCase()}`;
  return new Response(body, {
    status,
    headers: {
      ...headers,
      "Cache-Control": "private, no-store",
      // Next drops a Content-Length; the launcher makes one of this.
      ...(length === undefined ? {} : { "X-Vigia-Length": length }),
      ...(isDownload ? { "Content-Disposition": `attachment; filename="${name}"` } : {}),
    },
  });
}
