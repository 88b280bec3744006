import { z } from "zod";
import type { ApiErrorCode } from "@/lib/contracts/actions";
import { type Encoded, encode, matches, takesGzip } from "./encoded";
import type { Floor } from "./floor";
import type { Poller } from "./poller";
import { liveRoutes, type Recipe } from "./routes";
import { judge } from "./source";

/** A GET of live data, stripped of where it came from. */
export type LiveRequest = {
  readonly path: string;
  readonly search: URLSearchParams;
  readonly ifNoneMatch: string | null;
  /** Null where whoever hands the answer out compresses by itself. */
  readonly acceptEncoding: string | null;
};

export type LiveAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
};

export type Answer = (request: LiveRequest) => LiveAnswer;

const query = z.object({ queue: z.array(z.string().max(200)).max(1) });

/** Screens that asked together do not ask together again: spread over this many ms. */
const spreadMs = 200;
const soonestMs = 250;

/** What Next sets for everything else (next.config.ts): these answers may leave without passing through Next. */
const protection = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

type Parts = {
  readonly floor: Floor;
  readonly poller: Pick<Poller, "look" | "nextAnswerInMs">;
  readonly version: string;
  readonly random: () => number;
};

/**
 * The one function behind every live route: from memory, never from the platform.
 * Throws nothing; what cannot be answered is an error in the API's own form.
 */
export function createAnswer({ floor, poller, version, random }: Parts): Answer {
  const made = new Map<string, { key: readonly unknown[]; encoded: Encoded }>();

  /** The bytes for a recipe: made again only when something that they are made of has changed. */
  function bytes(name: string, key: readonly unknown[], body: () => unknown): Encoded {
    const before = made.get(name);
    if (before !== undefined && sameItems(before.key, key)) return before.encoded;
    const encoded = encode(body());
    if (made.size > 2000) made.clear();
    made.set(name, { key, encoded });
    return encoded;
  }

  function nextMs(recipe: Recipe | null): number {
    const wait = recipe?.nextMs ?? poller.nextAnswerInMs();
    return Math.round(Math.max(soonestMs, wait) + spreadMs * random());
  }

  function common(now: number, recipe: Recipe | null): Record<string, string> {
    return {
      "Cache-Control": "private, no-cache",
      "Content-Type": "application/json; charset=utf-8",
      ...protection,
      "X-Vigia-Now": String(now),
      "X-Vigia-Next-Ms": String(nextMs(recipe)),
      "X-Vigia-Version": version,
    };
  }

  function refuse(
    status: number,
    code: ApiErrorCode,
    message: string,
    now: number,
    field?: string,
  ): LiveAnswer {
    const body = Buffer.from(JSON.stringify({ error: { code, message, field } }));
    return {
      status,
      headers: { ...common(now, null), ...(code === "no_data_yet" ? { "X-Vigia-State": "lost" } : {}) },
      body,
    };
  }

  return ({ path, search, ifNoneMatch, acceptEncoding }) => {
    const now = Date.now();
    const route = liveRoutes[path];
    const parsed = query.safeParse({ queue: search.getAll("queue") });
    if (!parsed.success || route === undefined) {
      return refuse(400, "invalid_request", "queue must be one campaign's name.", now, "queue");
    }
    const queue = parsed.data.queue[0] ?? "";
    if (queue !== "" && route.one === undefined) {
      return refuse(400, "invalid_request", "This route takes no queue.", now, "queue");
    }
    const campaigns = floor.picture().campaigns;
    if (queue !== "" && campaigns !== null && !campaigns.value.some((row) => row.campaign === queue)) {
      return refuse(404, "campaign_not_found", "There is no such campaign.", now);
    }

    const recipe =
      queue === "" || route.one === undefined ? route.all(floor, now) : route.one(floor, queue, now);
    if (recipe.sight !== null) poller.look(recipe.sight);
    if (!recipe.known) {
      return refuse(503, "no_data_yet", "The platform has not answered yet.", now);
    }

    const { source, ageMs } = judge(floor.picture(), recipe, now, floor.pollSeconds);
    const key = [...recipe.inputs, JSON.stringify(source)];
    const encoded = bytes(`${path}?${queue}`, key, () => ({ source, data: recipe.data() }));
    const headers: Record<string, string> = {
      ...common(now, recipe),
      ETag: encoded.etag,
      Vary: "Accept-Encoding",
      "X-Vigia-State": source.state,
      ...(ageMs === null ? {} : { "X-Vigia-Age-Ms": String(Math.round(ageMs)) }),
      ...recipe.headers,
    };
    if (matches(ifNoneMatch, encoded.etag)) return { status: 304, headers, body: null };
    if (!takesGzip(acceptEncoding)) return { status: 200, headers, body: encoded.plain };
    return { status: 200, headers: { ...headers, "Content-Encoding": "gzip" }, body: encoded.gzip() };
  };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
}
