import { setTimeout as sleep } from "node:timers/promises";
import { Agent, request } from "undici";
import { isFolder, isGuid } from "@/lib/domain/guid";
import type { RecordingPlace } from "@/lib/domain/recording";
import { PlatformRefused } from "./errors";

export type Recording = { readonly guid: string; readonly folder: string };

/** Where a recording lies, and as what. */
export type Located = { readonly place: RecordingPlace; readonly extension: "mp3" | "gsm" | "GSM" };

/** As a browser asks; what is not one range is not passed on. */
export type Part = {
  readonly method: "GET" | "HEAD";
  readonly range: string | null;
  readonly ifRange: string | null;
};

export type Sound = {
  readonly kind: "sound";
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Read from the web server as fast as it is read here. */
  readonly body: ReadableStream<Uint8Array> | null;
};

export type RecordingWeb = {
  /** `failed`: the server answers, but not that; `silent`: it does not answer. */
  probe(recording: Recording, located: Located): Promise<"there" | "absent" | "failed" | "silent">;
  open(
    recording: Recording,
    located: Located,
    part: Part,
  ): Promise<Sound | { readonly kind: "gone" | "unanswered" }>;
  close(): Promise<void>;
};

export type RecordingRoots = {
  /** The web servers' addresses, below which `/records` lies. Nothing else is ever asked. */
  readonly url: string;
  readonly backupUrl: string | null;
  /** For each answer to begin. */
  readonly timeoutMs: number;
};

/** More than a day of sound. */
const maxBytes = 1024 * 1024 * 1024;
/** Of silence in mid-answer, while somebody listens on. */
const stalledMs = 15_000;
/** Who listens on after that asks for the rest. */
const wholeAnswerMs = 30 * 60_000;
const connectionsPerServer = 64;
/** Times the limit for an answer to begin, of which connecting may take one: for a connection to be free. */
const patience = 3;
const maxDiscardedBytes = 1024;

const types = { mp3: "audio/mpeg", gsm: "audio/x-gsm", GSM: "audio/x-gsm" } as const;
const passedOn = ["content-length", "content-range", "accept-ranges", "etag", "last-modified"];
const oneRange = /^bytes=(?:\d{1,15}-\d{0,15}|-\d{1,15})$/;
const plain = /^[\x20-\x7e]{1,200}$/;

/** The telephony server's web root and its backup's. Throws TypeError for a URL that is none. */
export function createRecordingWeb({ url, backupUrl, timeoutMs }: RecordingRoots): RecordingWeb {
  const telephony = recordsUrl(url);
  const backup = backupUrl === null ? null : recordsUrl(backupUrl);
  // undici itself, since the framework replaces the global fetch by one of its own. It follows no redirect.
  const agent = new Agent({
    connections: connectionsPerServer,
    maxResponseSize: maxBytes,
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    // Stands still while nobody reads on.
    bodyTimeout: stalledMs,
  });

  function addressOf({ guid, folder }: Recording, { place, extension }: Located): string {
    if (!isGuid(guid) || !isFolder(folder)) throw new PlatformRefused("This is no recording's name.");
    const [server, day] = place.split("_");
    const root = server === "telephony" ? telephony : backup;
    if (root === null) throw new PlatformRefused("There is no backup.");
    return `${root}${day === undefined ? "" : `${folder}/`}${guid}.${extension}`;
  }

  async function ask(address: string, method: Part["method"], headers: Readonly<Record<string, string>>) {
    const over = new AbortController();
    const answered = new AbortController();
    const asked = request(address, {
      dispatcher: agent,
      method,
      headers: { accept: "*/*", "user-agent": "Vigia", ...headers },
      signal: AbortSignal.any([over.signal, AbortSignal.timeout(wholeAnswerMs)]),
    });
    // What waits for a connection does not hear the signal before it has one.
    const late = sleep(patience * timeoutMs, undefined, { signal: answered.signal }).then(() => {
      over.abort();
      throw new Error("No answer has begun.");
    });
    try {
      return await Promise.race([asked, late]);
    } finally {
      answered.abort();
    }
  }

  return {
    async probe(recording, located) {
      const address = addressOf(recording, located);
      try {
        // Not every server answers HEAD, and one byte tells too that it is not empty.
        const { statusCode, headers, body } = await ask(address, "GET", { range: "bytes=0-0" });
        await body.dump({ limit: maxDiscardedBytes }).catch(() => undefined);
        if ([404, 410, 416].includes(statusCode)) return "absent";
        return (statusCode === 200 || statusCode === 206) && isSound(headers) ? "there" : "failed";
      } catch {
        return "silent";
      }
    },

    async open(recording, located, { method, range, ifRange }) {
      const address = addressOf(recording, located);
      try {
        const { statusCode, headers, body } = await ask(address, method, {
          ...(range !== null && oneRange.test(range) ? { range } : {}),
          ...(ifRange !== null && plain.test(ifRange) ? { "if-range": ifRange } : {}),
        });
        const isWhole = statusCode === 200 || statusCode === 206;
        if (isWhole && isSound(headers)) {
          const told = { ...kept(headers), "content-type": types[located.extension] };
          if (method === "GET")
            return { kind: "sound", status: statusCode, headers: told, body: streamOf(body) };
          await body.dump();
          return { kind: "sound", status: statusCode, headers: told, body: null };
        }
        await body.dump({ limit: maxDiscardedBytes }).catch(() => undefined);
        if (statusCode !== 416) return { kind: [404, 410].includes(statusCode) ? "gone" : "unanswered" };
        const { "content-range": size = "bytes */*" } = kept(headers);
        return { kind: "sound", status: 416, headers: { "content-range": size }, body: null };
      } catch {
        return { kind: "unanswered" };
      }
    },

    async close() {
      await agent.destroy();
    },
  };
}

/** `https://host`, `https://host/path/` and `https://host/path/records` are all taken for the same. */
function recordsUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, "");
  return `${origin}${path.endsWith("/records") ? path : `${path}/records`}/`;
}

type WireHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** A log-in page, or an error that is told with 200, is none. */
function isSound(headers: WireHeaders): boolean {
  return !/^(?:text\/|application\/(?:json|xml|xhtml))/i.test(String(headers["content-type"] ?? ""));
}

function kept(headers: WireHeaders): Record<string, string> {
  return Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" && plain.test(value) ? [[name, value] as const] : [];
    }),
  );
}

/** Asks for more only when its reader does: who listens slowly fills no memory. */
function streamOf(body: AsyncIterable<Uint8Array> & { destroy(): unknown }): ReadableStream<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        body.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
