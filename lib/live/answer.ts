import { z } from "zod";
import type { ApiErrorCode } from "@/lib/contracts/actions";
import { isWithin, type Lens } from "@/lib/domain/access";
import { type Encoded, encode, matches, takesGzip } from "./encoded";
import type { LensedFloor } from "./lensed";
import type { Poller } from "./poller";
import { keepRecent } from "./recent";
import { liveRoutes, type Recipe } from "./routes";
import { judge } from "./source";
import { sameItems } from "./unless-same";

/** A GET of live data, stripped of where it came from. */
export type LiveRequest = {
  readonly path: string;
  readonly search: URLSearchParams;
  /** What of the floor whoever asks may see. */
  readonly lens: Lens;
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
/** Of how many answers the bytes are kept: each route and campaign, once a lens. */
const answersKept = 2000;

/** What Next sets for everything else (next.config.ts): these answers may leave without passing through Next. */
const protection = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

type Parts = {
  readonly floorThrough: (lens: Lens) => LensedFloor;
  readonly pollSeconds: number;
  readonly poller: Pick<Poller, "look" | "nextAnswerInMs">;
  readonly version: string;
  readonly random: () => number;
};

/**
 * The one function behind every live route: from memory, never from the platform.
 * Throws nothing; what cannot be answered is an error in the API's own form.
 */
export function createAnswer({ floorThrough, pollSeconds, poller, version, random }: Parts): Answer {
  const made = keepRecent<{ key: readonly unknown[]; encoded: Encoded }>(answersKept);

  /** The bytes for a recipe: made again only when something that they are made of has changed. */
  function bytes(name: string, key: readonly unknown[], body: () => unknown): Encoded {
    const before = made.get(name);
    if (before !== undefined && sameItems(before.key, key)) return before.encoded;
    const encoded = encode(body());
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

  return ({ path, search, lens, ifNoneMatch, acceptEncoding }) => {
    const now = Date.now();
    const floor = floorThrough(lens);
    const route = liveRoutes[path];
    const queue = queueOf(search);
    if (queue === null || route === undefined) {
      return refuse(400, "invalid_request", "queue must be one campaign's name.", now, "queue");
    }
    if (queue !== "" && route.one === undefined) {
      return refuse(400, "invalid_request", "This route takes no queue.", now, "queue");
    }
    const recipe =
      queue === "" || route.one === undefined ? route.all(floor, now) : route.one(floor, queue, now);
    if (recipe.sight !== null && lens.agents === "counts") {
      return refuse(403, "not_allowed", "Agents are not shown here.", now);
    }
    if (queue !== "" && !maySee(floor, queue)) {
      return refuse(404, "campaign_not_found", "There is no such campaign.", now);
    }
    if (recipe.sight !== null && mayLook(floor)) poller.look(recipe.sight);
    if (!recipe.known) {
      return refuse(503, "no_data_yet", "The platform has not answered yet.", now);
    }

    const { source, ageMs } = judge(floor.picture(), recipe, now, pollSeconds);
    const key = [...recipe.inputs, JSON.stringify(source)];
    const encoded = bytes(`${lens.key} ${path}?${queue}`, key, () => ({ source, data: recipe.data() }));
    // Filled in rather than copied: this is what every screen's every question comes through.
    const headers = common(now, recipe);
    headers.ETag = encoded.etag;
    headers.Vary = "Accept-Encoding";
    headers["X-Vigia-State"] = source.state;
    if (ageMs !== null) headers["X-Vigia-Age-Ms"] = String(Math.round(ageMs));
    Object.assign(headers, recipe.headers);
    if (matches(ifNoneMatch, encoded.etag)) return { status: 304, headers, body: null };
    if (!takesGzip(acceptEncoding)) return { status: 200, headers, body: encoded.plain };
    headers["Content-Encoding"] = "gzip";
    return { status: 200, headers, body: encoded.gzip() };
  };
}

/** The campaign that is asked for, "" for none; null when that cannot be read. Most screens ask for none. */
function queueOf(search: URLSearchParams): string | null {
  if (search.size === 0) return "";
  const parsed = query.safeParse({ queue: search.getAll("queue") });
  return parsed.success ? (parsed.data.queue[0] ?? "") : null;
}

/** Whether there may be such a campaign. One that is hidden and one that does not exist cannot be told apart. */
function maySee(floor: LensedFloor, campaign: string): boolean {
  if (!isWithin(floor.lens.campaigns, campaign)) return false;
  const { campaigns } = floor.picture();
  return campaigns === null || campaigns.value.some((row) => row.campaign === campaign);
}

/** Who sees only their own campaigns makes nobody look at one before it is known which these are. */
function mayLook(floor: LensedFloor): boolean {
  return typeof floor.lens.agents === "string" || floor.picture().campaigns !== null;
}
