import type { CallLog } from "./calllog";
import type { Faults, FaultTarget } from "./faults";
import { errorPage, proxyPage } from "./pages";
import { endpointAt, type Platform } from "./platform";

/** A call as it arrives, whatever brought it. */
export interface Incoming {
  method: string;
  /** With the path's prefix, without the query. */
  path: string;
  contentType: string;
  authorization: string | undefined;
  body: string;
}

export interface Reply {
  kind: "reply";
  status: number;
  contentType: string;
  body: string;
  /** Send so much of the body, then break the connection. */
  cutAfter?: number;
}

export type Outcome = Reply | { kind: "hang" } | { kind: "reset" };

export interface Context {
  platform: Platform;
  faults: Faults;
  log: CallLog;
  /** Brings the world up to date. */
  tick(): void;
  /** Answers given while the fault `frozen` is on. */
  frozen: Map<string, Reply>;
}

const html = (status: number, reason: string): Reply => ({
  kind: "reply",
  status,
  contentType: "text/html;charset=utf-8",
  body: errorPage(status, reason),
});

/** The platform says "text" of everything, and sometimes HTML: its content type is not to be trusted. */
const text = (body: string): Reply => ({
  kind: "reply",
  status: 200,
  contentType: "text/html;charset=UTF-8",
  body,
});

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

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
  return text(endpoint.run(platform, form, { agentsVanish: faults.hits("agentsVanish", target) }));
}

/** The same with what is wrong now, in the order in which a call would meet it on its way. */
async function answerCall(
  context: Context,
  incoming: Incoming,
  path: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const { faults } = context;
  const target: FaultTarget = {
    path,
    queue: path === "Supervisor/campaignstatus" ? (form.get("queue") ?? "") : undefined,
  };
  const delay = faults.delay(target);
  if (delay > 0) await wait(delay);
  if (faults.hits("hang", target)) return { kind: "hang" };
  if (faults.hits("reset", target)) return { kind: "reset" };
  if (faults.hits("status500", target)) return html(500, "Internal Server Error");
  if (faults.hits("html", target)) return { ...text(proxyPage), contentType: "text/html;charset=utf-8" };
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
 * The platform without a network: a web Request in, a Response out. A reset rejects with a TypeError as
 * fetch does; a hang rejects when the request's signal aborts, and only then.
 */
export async function handle(context: Context, request: Request): Promise<Response> {
  const outcome = await answer(context, {
    method: request.method,
    path: new URL(request.url).pathname,
    contentType: request.headers.get("content-type") ?? "",
    authorization: request.headers.get("authorization") ?? undefined,
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
  return new Response(body.slice(0, cutAfter), { status, headers: { "content-type": contentType } });
}
