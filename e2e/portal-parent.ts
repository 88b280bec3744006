import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCertificate } from "@/e2e/nginx";

/**
 * A portal of the tests' own, for another site to frame Vigía from: it speaks the wire as Porthole 1.0 does, and shares
 * nothing with what Vigía speaks it by. In its page `portal.heard` is what came, and `portal.answers` what it says.
 */
export type Parent = {
  /** `https://127.0.0.1:PORT`: to browsers another site than Vigía's. */
  readonly url: string;
  /** The address of its page around a frame of this address, so many pixels wide. */
  framing(address: string, width?: number): string;
  stop(): Promise<void>;
};

export type Heard = {
  readonly data: Record<string, unknown>;
  readonly origin: string;
  readonly envelope: string[];
};
/** By action: what is said, once or several times, after so long. What is not listed is met with silence. */
export type Script = Readonly<
  Record<string, readonly { readonly say: unknown; readonly afterMs?: number }[]>
>;

declare global {
  interface Window {
    portal: { heard: Heard[]; answers: Script; say(data: unknown): void };
  }
}

const frameName = "panel-7";

/** The parent's side, as Porthole's WindowProxy for a named frame does it: it hears that name alone, and answers to it. */
const script = `
const frameName = ${JSON.stringify(frameName)};
const portal = { heard: [], answers: {}, say };
window.portal = portal;
function say(data) {
  const text = JSON.stringify({
    data, sourceOrigin: location.origin, targetOrigin: "*", sourceWindowName: window.name, targetWindowName: frameName,
  });
  window.frames[frameName].postMessage(text, "*");
}
window.addEventListener("message", (event) => {
  let message;
  try { message = JSON.parse(event.data); } catch { return; }
  if (!message || message.sourceWindowName !== frameName) return;
  portal.heard.push({ data: message.data, origin: event.origin, envelope: Object.keys(message).sort() });
  for (const answer of portal.answers[message.data.action] ?? [])
    setTimeout(() => say(answer.say), answer.afterMs ?? 0);
});
`;

/** What a frame that is nobody's posts to the panel, as if it were the portal's answer. */
const forger = `
const forged = (data) => JSON.stringify({
  data, sourceOrigin: "*", targetOrigin: "*", sourceWindowName: "", targetWindowName: ${JSON.stringify(frameName)},
});
const target = (window.opener ?? window.parent).frames[0];
setInterval(() => {
  for (const data of [{ guid: "ffffffff-0000-4000-8000-000000000000" }, 1, "1", { CTI: { campaign: "Forged->" } }])
    target.postMessage(forged(data), "*");
}, 20);
`;

function pageOf(path: string, search: URLSearchParams): string {
  if (path === "/forger") return `<!doctype html><title>Forger</title><script>${forger}</script>`;
  const address = (search.get("address") ?? "").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const width = Number(search.get("width"));
  return `<!doctype html><html lang="en"><title>Portal</title><body style="margin:0">
<script>${script}</script>
<iframe name="${frameName}" title="Vigía" src="${address}" style="border:0;width:${width}px;height:900px"></iframe>`;
}

/** @param port where; its own certificate is nobody's, so a browser has to be told to take it */
export async function startParent(port: number): Promise<Parent> {
  const folder = await mkdtemp(join(tmpdir(), "vigia-portal-"));
  const cert = await makeCertificate(folder, "IP:127.0.0.1,DNS:third.localhost");
  const key = await readFile(join(folder, "key.pem"), "utf8");
  const server = createServer({ cert, key }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "https://here");
    if (pathname === "/cookie") {
      // For what a browser does with another site's cookies that are not partitioned.
      response.setHeader("Set-Cookie", "plain=1; Path=/; Secure; SameSite=None");
      return response.end(`<!doctype html><title>Cookie</title><p>${request.headers.cookie ?? "none"}</p>`);
    }
    if (pathname !== "/" && pathname !== "/forger") return response.writeHead(204).end();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return response.end(pageOf(pathname, searchParams));
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  const url = `https://127.0.0.1:${port}`;
  return {
    url,
    framing: (address, width = 400) => `${url}/?${new URLSearchParams({ address, width: String(width) })}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      await rm(folder, { recursive: true });
    },
  };
}
