import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { CallCounts, ReceivedCall } from "./calllog";
import type { Clock } from "./clock";
import { control } from "./control";
import type { Faults } from "./faults";
import { answerFile, isFilePath } from "./fileanswer";
import { answer, handle } from "./handle";
import type { Office } from "./office";
import type { Replay } from "./replay";
import type { Outcome } from "./reply";
import { pretend, type Scene } from "./scene";
import { createSimulation, type SimulatorOptions } from "./simulator";
import { resetCounters, type World } from "./world";

export interface StartOptions extends SimulatorOptions {
  /** 0 = a free one. */
  port?: number;
  host?: string;
}

export interface RunningSimulator {
  /** `http://127.0.0.1:PORT`; the platform is below `/Integra/resources/`, with any prefix. */
  url: string;
  port: number;
  /** What the recordings' files are below, `/records/…`: the telephony server and the backup. */
  recordingsUrl: string;
  recordingsBackupUrl: string;
  world: World;
  /** The recording, when it stands in for the world. */
  replay: Replay | undefined;
  /** What the platform keeps beside the floor; a recording has none. */
  office: Office | undefined;
  faults: Faults;
  clock: Clock;
  /** The latest calls received, oldest first. */
  calls: readonly ReceivedCall[];
  counts(): CallCounts;
  forgetCalls(): void;
  /** Sets things on the floor precisely. Throws a TypeError that says what it does not know. */
  scene(scene: Scene): void;
  /** Moves the clock ahead and lets the world catch up. */
  advance(seconds: number): void;
  resetCounters(campaign?: string): void;
  expireTokens(): void;
  /** The platform without the network. */
  handle(request: Request): Promise<Response>;
  /** Ends every connection, open calls included. */
  close(): Promise<void>;
}

/** As much of a form as a Java server takes by default. */
const largestBody = 2 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new RangeError("body too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(outcome: Outcome, request: IncomingMessage, response: ServerResponse): void {
  switch (outcome.kind) {
    case "hang":
      return;
    case "reset":
      request.socket.resetAndDestroy();
      return;
    case "reply": {
      const body = Buffer.from(outcome.body);
      response.writeHead(outcome.status, {
        "content-type": outcome.contentType,
        "content-length": body.length,
        ...outcome.headers,
      });
      if (request.method === "HEAD") response.end();
      else if (outcome.cutAfter === undefined) response.end(body);
      else response.write(body.subarray(0, outcome.cutAfter), () => request.socket.destroy());
    }
  }
}

/** Starts a simulator on 127.0.0.1. Rejects when the port is taken or an option is impossible. */
export async function startSimulator(options: StartOptions = {}): Promise<RunningSimulator> {
  const simulation = createSimulation(options);
  const { world, context, faults, clock, log, tick } = simulation;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const body = await readBody(request);
    const method = request.method ?? "GET";
    if (pathname === "/_sim" || pathname.startsWith("/_sim/")) {
      send(control(simulation, method, pathname, body), request, response);
      return;
    }
    if (isFilePath(pathname)) {
      const { range, "if-range": ifRange } = request.headers;
      const asked = { method, path: pathname.slice(1), range, ifRange: ifRange?.toString() };
      send(await answerFile(context, asked), request, response);
      return;
    }
    const { authorization, "content-type": contentType = "" } = request.headers;
    send(
      await answer(context, { method, path: pathname, contentType, authorization, body }),
      request,
      response,
    );
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // The client went away, or the simulator has a bug: either way this connection is over.
      if (!request.socket.destroyed) console.error("simulator:", error);
      request.socket.destroy();
    });
  });
  // A screen polls every few seconds; an idle connection must not be closed just under its next call.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, options.host ?? "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;

  // Lazily on each call, and now and then: a call after a quiet night should not have to catch up on it.
  const heartbeat = setInterval(tick, 500);
  heartbeat.unref();

  const url = `http://${options.host ?? "127.0.0.1"}:${port}`;
  return {
    url,
    port,
    recordingsUrl: `${url}/telephony`,
    recordingsBackupUrl: `${url}/backup`,
    world,
    replay: simulation.replay,
    office: simulation.office,
    faults,
    clock,
    calls: log.calls,
    counts: log.counts,
    forgetCalls: log.clear,
    scene(scene) {
      tick();
      pretend(world, scene);
    },
    advance(seconds) {
      clock.advance(seconds * 1000);
      tick();
    },
    resetCounters(name) {
      tick();
      const campaign = name === undefined ? undefined : world.campaigns.get(name);
      if (name !== undefined && !campaign) throw new TypeError(`no such campaign: ${name}`);
      resetCounters(world, campaign);
    },
    expireTokens: () => context.platform.sessions.expireAll(),
    handle: (request) => handle(context, request),
    close() {
      clearInterval(heartbeat);
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}
