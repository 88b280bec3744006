import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";

const directory = import.meta.dirname;
process.chdir(directory);
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** Ends with one line that says what to do. */
function refuse(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

if (existsSync(".env.local")) {
  try {
    process.loadEnvFile(".env.local");
  } catch {
    refuse(".env.local cannot be read: it must be a text file of NAME=value lines.");
  }
}
if (!existsSync(join(".next", "BUILD_ID"))) refuse("Vigía is not built yet: run npm run build first.");

const next = createRequire(import.meta.url)("next");
const app = next({ dev: false, dir: directory });
await app.prepare();
const vigia = await started();
if (vigia === undefined)
  refuse("Vigía did not start: the build does not fit this launcher. Run npm run build again.");
if (vigia.kind === "refused") refuse(vigia.reason);

/** Vigía, once instrumentation.ts has started it: Next prepares without waiting for that. */
async function started() {
  for (const until = Date.now() + 10_000; globalThis.vigia === undefined && Date.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return globalThis.vigia;
}

const { settings, live, answerLive, addressOf } = vigia;
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  try {
    respond(request, response);
  } catch (error) {
    fail(error, response);
  }
});

function fail(error, response) {
  process.stderr.write(`A request failed: ${error.stack}\n`);
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

/** Live data straight from memory, ready compressed; everything else is Next's. */
function respond(request, response) {
  if (!isAskedByName(request.headers.host)) {
    response.writeHead(421, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": elsewhereCsp,
    });
    response.end(elsewhere);
    return;
  }
  const question = request.url.indexOf("?");
  const path = question < 0 ? request.url : request.url.slice(0, question);
  if (!isWellFormed(path) || request.method === "TRACE") {
    response.writeHead(request.method === "TRACE" ? 405 : 400, {
      "Content-Type": "text/plain; charset=utf-8",
    });
    response.end("This is no address of Vigía's.\n");
    return;
  }
  if ((request.method !== "GET" && request.method !== "HEAD") || !live.paths.has(path)) {
    // Routes know no socket. Whoever sends this header themselves is not believed.
    request.headers["x-vigia-address"] = addressOf(request) ?? "";
    keepLength(response);
    handle(request, response);
    return;
  }
  const answer = answerLive({
    path,
    search: new URLSearchParams(question < 0 ? "" : request.url.slice(question + 1)),
    cookies: request.headers.cookie ?? null,
    ifNoneMatch: request.headers["if-none-match"] ?? null,
    acceptEncoding: request.headers["accept-encoding"] ?? null,
  });
  // Who is known is answered at once.
  if (answer instanceof Promise)
    answer.then((known) => send(known, request, response)).catch((error) => fail(error, response));
  else send(answer, request, response);
}

/** Next drops the Content-Length of what a route streams; some players want it, and a download shows how far it is. */
function keepLength(response) {
  const { writeHead } = response;
  response.writeHead = (...head) => {
    const length = response.getHeader("x-vigia-length");
    if (length !== undefined) {
      response.removeHeader("x-vigia-length");
      response.setHeader("Content-Length", length);
    }
    return writeHead.apply(response, head);
  };
}

/** A live answer, as it is. */
function send({ status, headers, body }, request, response) {
  response.writeHead(status, body === null ? headers : { ...headers, "Content-Length": body.length });
  response.end(request.method === "HEAD" || body === null ? undefined : body);
}

const address = settings.publicUrl.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const elsewhereCsp = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
/** What is said to who comes by another name: signing in would fail there without a word. */
const elsewhere = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vigía</title>
<style>:root{color-scheme:dark light}body{font:1.125rem/1.6 system-ui,sans-serif;margin:10vh auto;max-width:36rem;padding:0 1.5rem}</style></head>
<body><h1>Vigía</h1>
<p lang="es">Vigía solo responde en <a href="${address}">${address}</a>. Para usar otra dirección, quien la administra la pone en PUBLIC_URL.</p>
<p lang="pt">A Vigía só responde em <a href="${address}">${address}</a>. Para usar outro endereço, quem a administra o coloca em PUBLIC_URL.</p>
<p>Vigía answers at <a href="${address}">${address}</a> only. To use another address, whoever runs it sets PUBLIC_URL to it.</p>
</body></html>
`;

const ourNames = new Set(["localhost", "127.0.0.1", "[::1]", new URL(settings.publicUrl).hostname]);

/** Whether this is a path, and its percent-encoding can be undone: Next would fail on `*`, or believe a host named in it. */
function isWellFormed(path) {
  try {
    decodeURIComponent(path);
    return path.startsWith("/");
  } catch {
    return false;
  }
}

/** Whether a browser asks for us by a name of ours: a foreign name can be made to resolve to this machine. */
function isAskedByName(host) {
  const name = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(host ?? "")?.[1];
  return name !== undefined && ourNames.has(name.toLowerCase());
}

// A screen polls every few seconds: its connection must not be closed just under its next request.
server.keepAliveTimeout = 65_000;
server.on("error", (error) => {
  const reasons = {
    EADDRINUSE: `PORT ${settings.port} is taken on ${settings.host}: set PORT to another one.`,
    EACCES: `PORT ${settings.port} may not be used by this account: set PORT to one above 1023.`,
  };
  vigia.stop().finally(() => refuse(reasons[error.code] ?? `Vigía cannot listen: ${error.message}`));
});
server.listen(settings.port, settings.host, () => {
  const { address, family, port } = server.address();
  const host = family === "IPv6" ? `[${address}]` : address;
  process.stdout.write(`Vigía ${live.version} listens on http://${host}:${port}\n`);
});

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await vigia.stop();
  // Screens keep their connections open: once nothing is running on them, they are ended.
  setTimeout(() => server.closeAllConnections(), 2000).unref();
  await closed;
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
