import pLimit from "p-limit";
import { Agent, request } from "undici";
import { type PlatformError, PlatformTimeout, PlatformUnintelligible, PlatformUnreachable } from "./errors";

export type Call = {
  /** Below `Integra/resources/`. */
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly token: string | null;
};

/** `text` is empty unless the status is a success (2xx), or a 400, which says what was wrong with the call. */
export type Answer = { readonly status: number; readonly text: string };

export type Transport = {
  /** Throws PlatformUnreachable, PlatformTimeout or PlatformUnintelligible; any whole answer is an answer. */
  post(call: Call): Promise<Answer>;
  /**
   * Refuses what has not started, waits for what has, makes a last call if there is one, and closes the connections.
   * Never throws.
   */
  close(lastCall: () => Promise<Call | null>): Promise<void>;
};

export type TransportOptions = {
  readonly url: string;
  /** For each exchange, from its start (not from when it was asked for) to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxConcurrency: number;
  readonly maxAnswerBytes?: number;
};

const defaultMaxAnswerBytes = 64 * 1024 * 1024;
/** Longer than the longest time between polls (10 s), where the platform names no time itself. */
const keepAliveMs = 15_000;
/** Nobody waits long for a good-bye. */
const lastCallMs = 1_500;
const maxDiscardedBytes = 64 * 1024;

/** Form POSTs to the platform over kept connections. Throws TypeError when the URL is none. */
export function createTransport({
  url,
  timeoutMs,
  maxConcurrency,
  maxAnswerBytes = defaultMaxAnswerBytes,
}: TransportOptions): Transport {
  const resources = resourcesUrl(url);
  const limit = pLimit(maxConcurrency);
  const pending = new Set<Promise<unknown>>();
  let closing = false;
  // undici itself, since the framework replaces the global fetch by one of its own.
  const agent = new Agent({
    connections: maxConcurrency,
    keepAliveTimeout: keepAliveMs,
    maxResponseSize: maxAnswerBytes,
    connect: { timeout: timeoutMs },
    // One time limit over the whole exchange, ours.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function exchange({ path, fields, token }: Call, limitMs: number): Promise<Answer> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), limitMs);
    try {
      const { statusCode, body } = await request(resources + path, {
        dispatcher: agent,
        method: "POST",
        headers: {
          accept: "*/*",
          "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
          "user-agent": "Vigia",
          // The token is base64 as it came.
          ...(token === null ? {} : { authorization: `Basic ${token}` }),
        },
        body: new URLSearchParams(fields).toString(),
        signal: controller.signal,
      });
      if (statusCode >= 200 && statusCode < 300) return { status: statusCode, text: await body.text() };
      if (statusCode === 400) return { status: statusCode, text: await beginningOf(body) };
      // The status says it all; read what is small, so that the connection can be used again.
      await body.dump({ limit: maxDiscardedBytes });
      return { status: statusCode, text: "" };
    } catch (error) {
      throw controller.signal.aborted ? new PlatformTimeout(limitMs) : asPlatformError(error, timeoutMs);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async post(call) {
      const started = limit(() => {
        if (closing) throw new PlatformUnreachable("closing");
        return exchange(call, timeoutMs);
      });
      pending.add(started);
      try {
        return await started;
      } finally {
        pending.delete(started);
      }
    },

    async close(lastCall) {
      closing = true;
      await Promise.allSettled(pending);
      try {
        const call = await lastCall();
        if (call !== null) await exchange(call, Math.min(lastCallMs, timeoutMs));
      } catch {
        // The platform may be gone before us.
      }
      await agent.destroy();
    },
  };
}

/** `https://host`, `https://host/path/` and `https://host/path/Integra` are all taken for the same. */
function resourcesUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, "");
  return `${origin}${path.endsWith("/Integra") ? path : `${path}/Integra`}/resources/`;
}

/** As much of a body as an explanation needs. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop ends the connection: what says so much is no explanation.
    if (size > maxDiscardedBytes) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}

function asPlatformError(error: unknown, timeoutMs: number): PlatformError {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "UND_ERR_CONNECT_TIMEOUT") return new PlatformTimeout(timeoutMs);
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE")
    return new PlatformUnintelligible("The platform's answer is too large.");
  if (isParserError(error) || code === "UND_ERR_HEADERS_OVERFLOW")
    return new PlatformUnintelligible("What answers there does not speak HTTP.");
  // Only the code: the error's own words name the address.
  return new PlatformUnreachable(/^[A-Z][A-Z0-9_]*$/.test(code) ? code : null);
}

/** By name, since the parser does not always give a code. */
function isParserError(error: unknown): boolean {
  return error instanceof Error && error.name === "HTTPParserError";
}
