import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const project = join(import.meta.dirname, "..");
const next = join(project, "node_modules/next/dist/bin/next");

export type Server = { readonly url: string; stop(): Promise<void> };

const administrator = { email: "bench@vigia.example", password: "a password for the bench" };

/** Vigía as `npm start` runs it, and the `Cookie` header of somebody who is signed in. */
export async function startVigia(
  settings: Record<string, string>,
): Promise<Server & { readonly cookie: string }> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "vigia-bench-"));
  const child = spawn(process.execPath, [join(project, "server.mjs")], {
    env: {
      ...process.env,
      ...settings,
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: data,
      DATABASE_URL: "",
      ADMIN_EMAIL: administrator.email,
      ADMIN_PASSWORD: administrator.password,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  child.once("exit", () => void rm(data, { recursive: true }));
  const server = await running(child, port, "/readyz");
  return { ...server, cookie: await signIn(server.url) };
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(administrator),
  });
  if (!response.ok) throw new Error(`signing in to ${url}: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** A straight Next proxy route: one platform call for each answer. Built here, so that both run on the same Next. */
export async function startProxy(settings: Record<string, string>): Promise<Server> {
  const folder = join(import.meta.dirname, "proxy");
  const env = { ...process.env, ...settings, NEXT_TELEMETRY_DISABLED: "1" };
  await promisify(execFile)(process.execPath, [next, "build", folder], { env, cwd: folder });
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", folder, "-H", "127.0.0.1", "-p", String(port)], {
    env,
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return running(child, port, "/api/campaignstatus");
}

async function running(child: ChildProcess, port: number, ready: string): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const exited = once(child, "exit");
  const deadline = Date.now() + 30_000;
  while (!(await answers(`${url}${ready}`))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`nothing answers at ${url}${ready}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
