import { campaignOf } from "./callcampaign";
import type { CallLog } from "./calllog";
import type { Faults, FaultTarget } from "./faults";
import { answerFile, isFilePath } from "./fileanswer";
import { endpointAt, type Platform } from "./platform";
import { html, metOnTheWay, type Outcome, type Reply, text } from "./reply";

/** A call as it arrives, whatever brought it. */
export interface Incoming {
  method: string;
  /** With the path's prefix, without the query. */
  path: string;
  contentType: string;
  authorization: string | undefined;
  body: string;
}

export interface Context {
  platform: Platform;
  faults: Faults;
  log: CallLog;
  /** Brings the world up to date. */
  tick(): void;
  /** Answers given while the fault `frozen` is on. */
  frozen: Map<string, Reply>;
}

/** What the platform answers when nothing is wrong. */
function serve(
  context: Context,
  incoming: Incoming,
  path: string,
  form: URLSearchParams,
  target: FaultTarget,
): Reply {
  const { platform, faults } = context;
  const endpoint = endpointAt(platform, path);
  if (!endpoint) return html(404, "Not Found");
  if (incoming.method !== "POST") return html(405, "Method Not Allowed");
  if (!/^application\/x-www-form-urlencoded\b/i.test(incoming.contentType) && incoming.body !== "") {
    return html(415, "Unsupported Media Type");
  }
  if (endpoint.guarded && !platform.sessions.accepts(incoming.authorization))
    return html(401, "Unauthorized");
  const said = endpoint.run(platform, form, { agentsVanish: faults.hits("agentsVanish", target) });
  return typeof said === "string" ? text(said) : { ...text(said.badRequest), status: 400 };
}

/** The same with what is wrong now. */
async function answerCall(
  context: Context,
  incoming: Incoming,
  path: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const { faults } = context;
  const target: FaultTarget = {
    path,
    queue: campaignOf(path, form),
  };
  const met = await metOnTheWay(faults, target);
  if (met) return met;
  if (faults.hits("unauthorized", target)) return html(401, "Unauthorized");
  if (faults.hits("zero", target)) return text("0");
  if (faults.hits("empty", target)) return text("");

  context.tick();
  const reply = serve(context, incoming, path, form, target);
  if (reply.status !== 200) return reply;
  const status = path === "Supervisor/queuesummary" || path === "Supervisor/campaignstatus";
  const key = `${path}?${target.queue ?? ""}`;
  if (status && faults.hits("frozen", target)) {
    const before = context.frozen.get(key) ?? reply;
    context.frozen.set(key, before);
    return before;
  }
  context.frozen.delete(key);
  const middle = Math.ceil(reply.body.length / 2);
  if (faults.hits("half", target)) return { ...reply, body: reply.body.slice(0, middle) };
  if (faults.hits("cut", target)) return { ...reply, cutAfter: middle };
  return reply;
}

const resources = /\/Integra\/resources\/(.*)$/;

/** Answers one call to the platform, faults included, and writes it into the log. */
export async function answer(context: Context, incoming: Incoming): Promise<Outcome> {
  const [, path] = resources.exec(incoming.path) ?? [];
  if (path === undefined) return html(404, "Not Found");
  const form = new URLSearchParams(incoming.body);
  const call = context.log.begin(path, form);
  let status = 0;
  try {
    const outcome = await answerCall(context, incoming, path, form);
    if (outcome.kind === "reply") status = outcome.status;
    return outcome;
  } finally {
    context.log.end(call, status);
  }
}

/**
 * The platform and its files without a network: a web Request in, a Response out. A reset rejects with a TypeError as
 * fetch does; a hang rejects when the request's signal aborts, and only then.
 */
export async function handle(context: Context, request: Request): Promise<Response> {
  const { method, headers } = request;
  const header = (name: string) => headers.get(name) ?? undefined;
  const path = new URL(request.url).pathname;
  const outcome = isFilePath(path)
    ? await answerFile(context, {
        method,
        path: path.slice(1),
        range: header("range"),
        ifRange: header("if-range"),
      })
    : await answer(context, {
        method,
        path,
        contentType: header("content-type") ?? "",
        authorization: header("authorization"),
        body: await request.text(),
      });
  if (outcome.kind === "reset") throw new TypeError("fetch failed");
  if (outcome.kind === "hang") {
    return new Promise((_, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
      if (request.signal.aborted) reject(request.signal.reason);
    });
  }
  const { status, contentType, body, cutAfter } = outcome;
  const shown = method === "HEAD" ? null : body.slice(0, cutAfter);
  return new Response(shown, { status, headers: { "content-type": contentType, ...outcome.headers } });
}
