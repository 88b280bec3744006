import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A Vigía of its own process: the production build, started as `npm start` does. */
export type Vigia = {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** All that it has printed so far. */
  log(): string;
  /** Resolves when it has live data. */
  ready(): Promise<void>;
  /** Ends it as a service manager would. Rejects when it has to be killed, or ends with another code than 0. */
  stop(): Promise<void>;
};

const readyLimitMs = 30_000;
const stopLimitMs = 10_000;

/**
 * Starts Vigía with these settings on a free port, with a data folder of its own unless they name another; resolves when
 * it has live data. Rejects with its log.
 */
export async function startVigia(settings: Readonly<Record<string, string>>): Promise<Vigia> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = await mkdtemp(join(tmpdir(), "vigia-e2e-"));
  const child = spawn(process.execPath, ["server.mjs"], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: data,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit") as Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
  }

  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    const late = new AbortController();
    const killed = sleep(stopLimitMs, "killed", { signal: late.signal }).then(
      () => child.kill("SIGKILL"),
      () => false,
    );
    const [code, signal] = await exited;
    late.abort();
    await rm(data, { recursive: true });
    if (await killed) throw new Error(`Vigía did not end within ${stopLimitMs} ms of SIGTERM:\n${log}`);
    if (code !== 0) throw new Error(`Vigía ended with ${code ?? signal}:\n${log}`);
  }

  async function ready(): Promise<void> {
    const deadline = Date.now() + readyLimitMs;
    while (!(await isReady(url))) {
      if (child.exitCode !== null) throw new Error(`Vigía has ended:\n${log}`);
      if (Date.now() > deadline) throw new Error(`Vigía is not ready after ${readyLimitMs} ms:\n${log}`);
      await sleep(100);
    }
  }

  try {
    await ready();
  } catch (error) {
    child.kill("SIGKILL");
    await exited;
    await rm(data, { recursive: true });
    throw error;
  }
  return { url, log: () => log, ready, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) });
    return ok;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
