import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { expect, test } from "@playwright/test";
import { administrator, signInAt } from "@/e2e/sign-in";
import { startVigia } from "@/e2e/vigia";
import { recordingsAnswer } from "@/lib/contracts/recordings";
import { startSimulator } from "@/lib/simulator/server";

/** More than one person may have open at once. */
const leftEarly = 12;
const whole = 50_000_000;

/** A web server whose recordings last for hours, and the answers that it is still giving. */
async function startSlowServer() {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.headers.range === "bytes=0-0") {
      response.writeHead(206, { "Content-Type": "audio/mpeg", "Content-Range": `bytes 0-0/${whole}` });
      response.end("x");
      return;
    }
    response.writeHead(200, { "Content-Type": "audio/mpeg", "Content-Length": whole });
    open.add(response);
    const drip = setInterval(() => response.write(Buffer.alloc(10_000)), 100);
    response.once("close", () => {
      clearInterval(drip);
      open.delete(response);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    open,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("who stops listening keeps no connection, and can listen again", async () => {
  const slow = await startSlowServer();
  const simulator = await startSimulator({ user: "demo", password: "demo", still: true, warmupHours: 1 });
  const vigia = await startVigia({
    UCONTACT_URL: simulator.url,
    UCONTACT_USER: "demo",
    UCONTACT_PASSWORD: "demo",
    UCONTACT_RECORDINGS_URL: slow.url,
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
  });
  try {
    await vigia.ready();
    const Cookie = await signInAt(vigia.url);
    const period = new URLSearchParams({
      from: new Date(Date.now() - 86_400_000).toISOString(),
      to: new Date().toISOString(),
    });
    const found = await fetch(`${vigia.url}/api/recordings?${period}`, { headers: { Cookie } });
    const [recording] = recordingsAnswer.parse(await found.json()).recordings;
    const path = `/api/recordings/${recording?.guid}/audio?date=${recording?.folder}`;

    const listen = async () => {
      const leaving = new AbortController();
      const response = await fetch(`${vigia.url}${path}`, {
        headers: { Cookie },
        signal: leaving.signal,
      });
      return { status: response.status, reader: response.body?.getReader(), leaving };
    };
    for (let i = 0; i < leftEarly; i++) {
      const { status, reader, leaving } = await listen();
      expect(status).toBe(200);
      expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
      expect(slow.open.size).toBeGreaterThan(0);
      leaving.abort();
      await expect.poll(() => slow.open.size).toBe(0);
    }
  } finally {
    await vigia.stop();
    await simulator.close();
    slow.close();
  }
});
