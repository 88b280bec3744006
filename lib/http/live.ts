import { wholeFloor } from "@/lib/domain/access";
import { vigia } from "@/lib/vigia";

/** Answers a GET of live data for a Next route handler. Next compresses by itself, so the plain bytes are handed over. */
export async function answerLive(request: Request): Promise<Response> {
  const { live } = await vigia();
  const url = new URL(request.url);
  const { status, headers, body } = live.answer({
    path: url.pathname,
    search: url.searchParams,
    lens: wholeFloor,
    ifNoneMatch: request.headers.get("if-none-match"),
    acceptEncoding: null,
  });
  return new Response(body === null ? null : new Uint8Array(body), { status, headers });
}
