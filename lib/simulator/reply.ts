import type { Faults, FaultTarget } from "./faults";
import { errorPage, proxyPage } from "./pages";

export interface Reply {
  kind: "reply";
  status: number;
  contentType: string;
  body: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  /** Send so much of the body, then break the connection. */
  cutAfter?: number;
}

export type Outcome = Reply | { kind: "hang" } | { kind: "reset" };

export const html = (status: number, reason: string): Reply => ({
  kind: "reply",
  status,
  contentType: "text/html;charset=utf-8",
  body: errorPage(status, reason),
});

/** The platform says "text" of everything, and sometimes HTML: its content type is not to be trusted. */
export const text = (body: string): Reply => ({
  kind: "reply",
  status: 200,
  contentType: "text/html;charset=UTF-8",
  body,
});

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What goes wrong before the call is looked at, in the order in which it would meet it on its way. */
export async function metOnTheWay(faults: Faults, target: FaultTarget): Promise<Outcome | undefined> {
  const delay = faults.delay(target);
  if (delay > 0) await wait(delay);
  if (faults.hits("hang", target)) return { kind: "hang" };
  if (faults.hits("reset", target)) return { kind: "reset" };
  if (faults.hits("status500", target)) return html(500, "Internal Server Error");
  if (faults.hits("html", target)) return { ...text(proxyPage), contentType: "text/html;charset=utf-8" };
  return undefined;
}
