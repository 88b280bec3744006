import type { FaultTarget } from "./faults";
import type { Context } from "./handle";
import { html, metOnTheWay, type Outcome, type Reply } from "./reply";
import { type FileQuestion, serveFile } from "./webroot";

export const isFilePath = (path: string): boolean => /^\/(telephony|backup)\/records\//.test(path);

/** Answers a question for a file beside the platform, faults included: no log-in, and no answer that could be `0`. */
export async function answerFile(context: Context, asked: FileQuestion): Promise<Outcome> {
  const { faults, platform } = context;
  const target: FaultTarget = { path: asked.path.replace(/\/records\/.*$/, "/records"), queue: undefined };
  const met = await metOnTheWay(faults, target);
  if (met) return met;
  context.tick();
  if (!platform.office) return html(404, "Not Found");
  const { status, headers, body } = serveFile(platform.office, asked);
  const { method, path, range } = asked;
  platform.office.asked.push({ method, path, range, status });
  if (platform.office.asked.length > 1000) platform.office.asked.shift();
  const reply: Reply = { kind: "reply", status, contentType: headers["content-type"] ?? "", headers, body };
  return faults.hits("cut", target) ? { ...reply, cutAfter: Math.ceil(body.length / 2) } : reply;
}
