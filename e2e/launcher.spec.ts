import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { Agent, request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { test as base, expect } from "@playwright/test";
import Libsql from "libsql";
import { liveAnswers } from "@/e2e/live-answers";
import { administrator, signInAt } from "@/e2e/sign-in";
import { type RunningSimulator, startSimulator } from "@/lib/simulator/server";

// The production build behind `npm start`, over real HTTP and without a browser.

const root = join(import.meta.dirname, "..");
const sales = "Sales<-";
const ana = "SIP/1010";

type Launched = {
  /** `http://127.0.0.1:PORT`, when it listens; rejects with what it printed if it ends first. */
  readonly url: Promise<string>;
  /** The exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
};

type Home = {
  /** What stands in `.env.local`; none unless given. A folder stands there for "a folder". */
  readonly envLocal?: string;
  readonly built?: boolean;
};

type Tools = {
  simulator: RunningSimulator;
  /** Starts Vigía with these settings and no others, in a folder of its own beside the build. */
  launch: (settings: Readonly<Record<string, string>>, home?: Home) => Promise<Launched>;
  /** A folder that outlives a launch. */
  dataFolder: string;
  /** The same with all that is needed, and the administrator signed in; resolves when it has live data. */
  running: Launched & SignedIn;
};

type SignedIn = { readonly address: string /** The `Cookie` header. */; readonly cookie: string };

/** A folder in which only `.env.local` is not the project's: the launcher makes its own folder the current one. */
async function makeHome({ envLocal, built = true }: Home): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "vigia-launcher-"));
  for (const name of await readdir(root)) {
    if (["server.mjs", "data"].includes(name) || name.startsWith(".env") || (name === ".next" && !built))
      continue;
    await symlink(join(root, name), join(home, name));
  }
  await cp(join(root, "server.mjs"), join(home, "server.mjs"));
  if (envLocal === "a folder") await mkdir(join(home, ".env.local"));
  else if (envLocal !== undefined) await writeFile(join(home, ".env.local"), envLocal);
  return home;
}

function start(
  home: string,
  settings: Readonly<Record<string, string>>,
): { child: ChildProcess; launched: Launched } {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [join(home, "server.mjs")], {
    // Not the project's folder: the launcher finds its own.
    cwd: tmpdir(),
    env: { NODE_ENV: "test", PATH, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = { stdout: "", stderr: "" };
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      heard.stdout += text;
      const [, address] = /listens on (http:\S+)/.exec(heard.stdout) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      heard.stderr += text;
    });
    child.once("close", () => reject(new Error(`It ended:\n${heard.stdout}${heard.stderr}`)));
  });
  url.catch(() => undefined);
  const ended = once(child, "close").then(([code]: (number | null)[]) => code ?? null);
  return {
    child,
    launched: {
      url,
      ended,
      stdout: () => heard.stdout,
      stderr: () => heard.stderr,
      signal: (name) => child.kill(name),
    },
  };
}

const test = base.extend<Tools>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  simulator: async ({}, use) => {
    const simulator = await startSimulator({ still: true, plan: { campaigns: [], agents: [] } });
    simulator.scene({
      campaigns: [{ campaign: sales, add: true }],
      agents: [
        { agent: ana, add: { name: "Ana", campaigns: [sales] }, state: "in_use", since: 30, campaign: sales },
      ],
    });
    await use(simulator);
    await simulator.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  launch: async ({}, use) => {
    const homes: string[] = [];
    const children: ChildProcess[] = [];
    await use(async (settings, home = {}) => {
      const folder = await makeHome(home);
      homes.push(folder);
      const { child, launched } = start(folder, settings);
      children.push(child);
      return launched;
    });
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGKILL");
      await once(child, "close");
    }
    for (const home of homes) await rm(home, { recursive: true });
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "vigia-data-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },

  running: async ({ simulator, launch }, use) => {
    const launched = await launch(settingsFor(simulator));
    const address = await launched.url;
    const cookie = await signInAt(address);
    await hasLiveData({ address, cookie });
    await use({ ...launched, address, cookie });
  },
});

function settingsFor(simulator: RunningSimulator): Record<string, string> {
  return {
    UCONTACT_URL: simulator.url,
    UCONTACT_USER: "demo",
    UCONTACT_PASSWORD: "demo",
    POLL_SECONDS: "1",
    HOST: "127.0.0.1",
    PORT: "0",
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
  };
}

async function statusOf(url: string, cookie = ""): Promise<number> {
  return (await fetch(url, { headers: { cookie }, redirect: "manual" })).status;
}

async function hasLiveData({ address, cookie }: SignedIn): Promise<void> {
  await expect
    .poll(() => statusOf(`${address}/api/campaignstatus?queue=${encodeURIComponent(sales)}`, cookie))
    .toBe(200);
}

/** An exchange without a client that unpacks or adds anything. */
async function raw(url: string, options: RequestOptions = {}, body: string | null = null) {
  const request = httpRequest(url, options);
  if (body !== null) request.write(body);
  request.end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

/** Presses the button for Ana, as her screen shows her. */
async function pressHangUp(
  { address, cookie }: SignedIn,
  headers: Record<string, string> = {},
  code = 2,
): Promise<Response> {
  const shown = await fetch(`${address}/api/campaignstatus?queue=${encodeURIComponent(sales)}`, {
    headers: { cookie },
  });
  const { data } = (await shown.json()) as { data: { agents: { location: string; stateSince: string }[] } };
  const stateSince = data.agents[0]?.stateSince ?? null;
  return fetch(`${address}/api/agents/hangup`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "idempotency-key": "key-1", ...headers },
    body: JSON.stringify({ campaign: sales, location: ana, expected: { code, stateSince } }),
  });
}

test.describe("the launcher", () => {
  test("gives the live answers", async ({ running: { address, cookie } }) => {
    for (const { title, check } of liveAnswers) {
      await test.step(title, () =>
        check(async (path, headers = {}) => {
          const response = await fetch(`${address}${path}`, { headers: { cookie, ...headers } });
          return { status: response.status, headers: response.headers, text: await response.text() };
        }),
      );
    }
  });

  test("hands out one picture's bytes, compressed for those who take it", async ({
    running: { address, cookie },
  }) => {
    const url = `${address}/api/campaignstatus`;
    const plain = await raw(url, { headers: { cookie } });
    const zipped = await raw(url, { headers: { cookie, "accept-encoding": "gzip, deflate, br" } });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(zipped.headers["content-length"]).toBe(String(zipped.body.length));
    expect(zipped.headers.vary).toBe("Accept-Encoding");
    expect(gunzipSync(zipped.body).toString()).toBe(plain.body.toString());
    expect(zipped.headers.etag).toBe(plain.headers.etag);

    const head = await raw(url, { method: "HEAD", headers: { cookie, "accept-encoding": "gzip" } });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(zipped.headers["content-length"]);

    const again = await raw(url, {
      headers: { cookie, "if-none-match": String(plain.headers.etag), "accept-encoding": "gzip" },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers["content-encoding"]).toBeUndefined();
  });

  test("answers by its own names only, and tells a foreign one where it is: that may point at this machine", async ({
    running: { address, cookie },
  }) => {
    const { port } = new URL(address);
    const askAs = (host: string) => raw(`${address}/api/queuesummary`, { headers: { host, cookie } });
    expect((await askAs(`localhost:${port}`)).status).toBe(200);
    expect((await askAs(`[::1]:${port}`)).status).toBe(200);
    for (const host of [`evil.example:${port}`, "127.0.0.1.evil.example", "evil@localhost", "localhost.:0"]) {
      const { status, headers, body } = await askAs(host);
      expect([host, status]).toEqual([host, 421]);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      for (const language of ["es", "pt", "en"]) expect(body.toString()).toContain(`lang="${language}"`);
      expect(body.toString()).toContain('href="http://localhost:3000"');
    }
  });

  test("leaves everything else to Next", async ({ running: { address, cookie } }) => {
    const nothing = await fetch(`${address}/api/nothing`, { headers: { cookie } });
    expect([nothing.status, await nothing.json()]).toMatchObject([404, { error: { code: "not_found" } }]);
    expect((await fetch(`${address}/api/campaignstatus`, { method: "POST" })).status).toBe(405);
    expect(await statusOf(`${address}/API/campaignstatus`, cookie)).toBe(404);
    expect(await statusOf(`${address}/campaigns/%ff`, cookie)).toBe(400);
  });

  test("answers paths only: neither the whole server nor an address of somewhere else", async ({
    running: { address },
  }) => {
    const { hostname, port } = new URL(address);
    const status = (method: string, path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = httpRequest({ hostname, port, method, path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.on("error", reject);
        asked.end();
      });
    expect(await status("OPTIONS", "*")).toBe(400);
    expect(await status("GET", "http://evil.example/agents")).toBe(400);
  });

  test("is alive and ready, under the build's own name", async ({ running: { address, cookie } }) => {
    const version = (await readFile(join(root, ".next", "BUILD_ID"), "utf8")).trim();
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: "alive", version });
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: "ready", state: "live" });
    const live = await fetch(`${address}/api/campaignstatus`, { headers: { cookie } });
    expect(live.headers.get("x-vigia-version")).toBe(version);
  });

  test("is alive, but not ready, while the platform is dead", async ({ simulator, launch }) => {
    simulator.faults.set({ reset: true });
    const address = await (await launch(settingsFor(simulator))).url;
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "not_ready", state: "lost" }]);
    expect(await statusOf(`${address}/healthz`)).toBe(200);
    simulator.faults.clear();
    await expect.poll(() => statusOf(`${address}/readyz`)).toBe(200);
  });

  test("carries out a hang-up once, from its own pages only, and refuses what is too large", async ({
    running,
    simulator,
  }) => {
    const { address, cookie } = running;
    const foreign = await pressHangUp(running, { origin: "https://evil.example" });
    expect([foreign.status, await foreign.json()]).toMatchObject([403, { error: { code: "wrong_origin" } }]);

    const url = `${address}/api/agents/hangup`;
    const headers = { cookie, "idempotency-key": "key-2", "transfer-encoding": "chunked" };
    const large = await raw(url, { method: "POST", headers }, " ".repeat(70_000));
    expect([large.status, JSON.parse(large.body.toString())]).toMatchObject([
      413,
      { error: { code: "too_large" } },
    ]);

    const both = await Promise.all([pressHangUp(running), pressHangUp(running)]);
    for (const response of both)
      expect([response.status, await response.json()]).toEqual([200, { outcome: "ended" }]);
    expect(simulator.counts().byPath["Agents/HangupPhone"]).toBe(1);
  });

  test("tells why a hang-up is refused: no call, a key used before", async ({ running, simulator }) => {
    simulator.scene({ agents: [{ agent: ana, state: "available", since: 5 }] });
    const changed = await pressHangUp(running);
    expect([changed.status, await changed.json()]).toMatchObject([
      409,
      { error: { code: "agent_state_changed", present: { code: 1, key: "available", inCall: false } } },
    ]);
    const reused = await pressHangUp(running, {}, 8);
    expect([reused.status, await reused.json()]).toMatchObject([409, { error: { code: "key_reused" } }]);
    expect(simulator.counts().byPath["Agents/HangupPhone"]).toBeUndefined();
  });

  test("records who did what from where, and a repeat after kill -9 or a restart does nothing twice", async ({
    simulator,
    launch,
    dataFolder,
  }) => {
    const settings = { ...settingsFor(simulator), DATA_DIR: dataFolder };
    let cookie = "";
    const again = async () => {
      const launched = await launch(settings);
      const address = await launched.url;
      // Once signed in is enough: a session outlives the process.
      cookie ||= await signInAt(address);
      await hasLiveData({ address, cookie });
      return { ...launched, address };
    };
    const press = (address: string, key: string) =>
      fetch(`${address}/api/agents/hangup`, {
        method: "POST",
        headers: {
          cookie,
          "idempotency-key": key,
          "x-vigia-address": "6.6.6.6",
          "x-forwarded-for": "6.6.6.6",
        },
        body: JSON.stringify({ campaign: sales, location: ana, expected: { code: 2, stateSince: later } }),
      });
    // No call begins later than that: nothing but the key keeps one from being cut.
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const inCall = { agents: [{ agent: ana, state: "in_use" as const, since: 5, campaign: sales }] };
    const cuts = () => simulator.counts().byPath["Agents/HangupPhone"] ?? 0;

    const first = await again();
    const done = await press(first.address, "done");
    expect([done.status, await done.json()]).toEqual([200, { outcome: "ended" }]);
    simulator.scene(inCall);
    simulator.faults.set({ delayMs: { value: 2000, only: "HangupPhone" } });
    const cutOff = press(first.address, "interrupted").catch(() => "cut off");
    await expect.poll(cuts).toBe(2);
    first.signal("SIGKILL");
    expect(await cutOff).toBe("cut off");
    await first.ended;
    simulator.faults.clear();

    for (const end of ["SIGTERM", "SIGTERM"] as const) {
      simulator.scene(inCall);
      const next = await again();
      const repeated = await press(next.address, "done");
      expect([repeated.status, await repeated.json()]).toEqual([200, { outcome: "ended" }]);
      const unknown = await press(next.address, "interrupted");
      expect([unknown.status, await unknown.json()]).toEqual([200, { outcome: "unknown" }]);
      next.signal(end);
      expect(await next.ended).toBe(0);
    }
    expect(cuts()).toBe(2);

    const file = new Libsql(join(dataFolder, "vigia.sqlite"));
    const rows = file
      .prepare(
        "select actor_kind, actor_name, address, verb, target, outcome from audit where verb = 'hang_up' order by position",
      )
      .all();
    file.close();
    const row = {
      actor_kind: "user",
      actor_name: "admin",
      address: "127.0.0.1",
      verb: "hang_up",
      target: ana,
    };
    expect(rows).toMatchObject([
      { ...row, outcome: "succeeded" },
      { ...row, outcome: "unknown" },
    ]);
  });

  test("while the database is locked shows the floor to who is signed in, and refuses actions", async ({
    simulator,
    launch,
    dataFolder,
  }) => {
    const launched = await launch({ ...settingsFor(simulator), DATA_DIR: dataFolder });
    const address = await launched.url;
    const cookie = await signInAt(address);
    const running = { address, cookie };
    await hasLiveData(running);
    const other = new Libsql(join(dataFolder, "vigia.sqlite"));
    other.exec("begin exclusive");
    const refused = await pressHangUp(running);
    expect([refused.status, await refused.json()]).toMatchObject([
      503,
      { error: { code: "audit_unavailable" } },
    ]);
    expect(simulator.counts().byPath["Agents/HangupPhone"]).toBeUndefined();
    expect(await statusOf(`${address}/api/floor`, cookie)).toBe(200);
    expect(await statusOf(`${address}/`, cookie)).toBe(200);
    other.exec("rollback");
    other.close();
    await expect.poll(async () => (await pressHangUp(running)).status, { timeout: 20_000 }).toBe(200);
  });

  test("without a database is ready all the same, lets nobody in and says why", async ({
    simulator,
    launch,
    dataFolder,
  }) => {
    const notAFolder = join(dataFolder, "file");
    await writeFile(notAFolder, "");
    const launched = await launch({ ...settingsFor(simulator), DATA_DIR: notAFolder });
    const address = await launched.url;
    await expect.poll(() => statusOf(`${address}/readyz`)).toBe(200);
    const cookie = "vigia.session_token=somebody.signature";
    for (const path of ["/api/floor", "/api/audit", "/api/users"]) {
      expect([path, await statusOf(`${address}${path}`)]).toEqual([path, 401]);
      expect([path, await statusOf(`${address}${path}`, cookie)]).toEqual([path, 503]);
    }
    const turnedAway = await fetch(`${address}/`, { headers: { cookie }, redirect: "manual" });
    expect(turnedAway.headers.get("location")).toMatch(/\/sign-in\?error=unavailable$/);
    expect(await statusOf(`${address}/sign-in?error=unavailable`)).toBe(200);
    await expect(signInAt(address)).rejects.toThrow(/503.*audit_unavailable/);
    const lines = launched.stdout().split("\n");
    expect(lines.filter((line) => /DATA_DIR is not a folder.*no database/.test(line))).toHaveLength(1);
    launched.signal("SIGTERM");
    expect(await launched.ended).toBe(0);
  });

  test("reads .env.local, which counts less than the environment", async ({ simulator, launch }) => {
    const { PORT, ...settings } = settingsFor(simulator);
    const lines = Object.entries({ ...settings, PORT: "not a port" }).map(
      ([name, value]) => `${name}=${value}`,
    );
    const refused = await launch({}, { envLocal: lines.join("\n") });
    expect(await refused.ended).toBe(1);
    expect(refused.stderr()).toMatch(/^PORT is not valid/);
    const taken = await launch({ PORT: PORT ?? "0" }, { envLocal: lines.join("\n") });
    expect(await statusOf(`${await taken.url}/healthz`)).toBe(200);
  });
});

test.describe("the launcher ends at once with one line on standard error", () => {
  const good = {
    UCONTACT_URL: "http://127.0.0.1:9",
    UCONTACT_USER: "demo",
    UCONTACT_PASSWORD: "sesame-open",
    HOST: "127.0.0.1",
    PORT: "0",
  };
  const without = (name: keyof typeof good) =>
    Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));

  const refusals: [title: string, settings: Record<string, string>, line: RegExp, home?: Home][] = [
    ["without an address", without("UCONTACT_URL"), /^UCONTACT_URL is missing: .*https:\/\//],
    ["without a password", without("UCONTACT_PASSWORD"), /^UCONTACT_PASSWORD is missing: /],
    [
      "with an address that is none",
      { ...good, UCONTACT_URL: "sesame-open" },
      /^UCONTACT_URL is not valid: .*https:\/\//,
    ],
    [
      "with a token beside an account",
      { ...good, UCONTACT_TOKEN: "sesame-open" },
      /^UCONTACT_TOKEN is set beside/,
    ],
    ["with a host that is none", { ...good, HOST: "sesame open" }, /^HOST is not valid: .*127\.0\.0\.1/],
    [
      "with an administrator without a password",
      { ...good, ADMIN_EMAIL: "ana@example.com" },
      /^ADMIN_PASSWORD is missing: /,
    ],
    [
      "with an administrator's password that is too short",
      { ...good, ADMIN_EMAIL: "ana@example.com", ADMIN_PASSWORD: "sesame" },
      /^ADMIN_PASSWORD is not valid: .*8 to 128/,
    ],
    [
      "with a proxy that is no network",
      { ...good, TRUSTED_PROXIES: "sesame-open" },
      /^TRUSTED_PROXIES is not valid: .*10\.0\.0\.0\/8/,
    ],
    [
      "with a database address that is none",
      { ...good, DATABASE_URL: "mysql://u:sesame-open@db/vigia" },
      /^DATABASE_URL is not valid: .*postgres:\/\//,
    ],
    ["with a poll out of range", { ...good, POLL_SECONDS: "60" }, /^POLL_SECONDS is not valid: .*1 to 10/],
    ["with a .env.local that cannot be read", good, /^\.env\.local cannot be read/, { envLocal: "a folder" }],
    ["without a build", good, /^Vigía is not built yet: run npm run build/, { built: false }],
  ];

  for (const [title, settings, line, home] of refusals) {
    test(title, async ({ launch }) => {
      const launched = await launch(settings, home);
      expect(await launched.ended).toBe(1);
      expect(launched.stderr()).toMatch(line);
      expect(launched.stderr()).toMatch(/^[^\n]+\n$/);
      expect(launched.stderr() + launched.stdout()).not.toContain("sesame-open");
      expect(launched.stdout()).not.toContain("listens");
    });
  }

  test("when its port is taken", async ({ simulator, launch }) => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const launched = await launch({ ...settingsFor(simulator), PORT: String(port) });
    expect(await launched.ended).toBe(1);
    expect(launched.stderr()).toBe(`PORT ${port} is taken on 127.0.0.1: set PORT to another one.\n`);
    other.close();
  });
});

test.describe("SIGTERM", () => {
  test("lets a hang-up finish and be answered, ends the platform's session, and ends with 0", async ({
    running,
    simulator,
  }) => {
    simulator.faults.set({ delayMs: { value: 700, only: "HangupPhone" } });
    const answer = pressHangUp(running);
    await expect.poll(() => simulator.counts().byPath["Agents/HangupPhone"] ?? 0).toBe(1);
    const asked = Date.now();
    running.signal("SIGTERM");
    const response = await answer;
    expect([response.status, await response.json()]).toEqual([200, { outcome: "ended" }]);
    expect(await running.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(6000);
    expect(simulator.calls.at(-1)).toMatchObject({ path: "auth/EndSession", status: 200 });
    expect(running.stderr()).toBe("");
  });

  test("does not wait for screens that keep their connections open, and takes no new ones", async ({
    running,
    simulator,
  }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    const url = `${running.address}/api/queuesummary`;
    await Promise.all(
      Array.from({ length: 4 }, () => raw(url, { agent, headers: { cookie: running.cookie } })),
    );
    running.signal("SIGTERM");
    expect(await running.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    expect(simulator.calls.at(-1)?.path).toBe("auth/EndSession");
    agent.destroy();
  });
});
