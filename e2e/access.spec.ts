import { readFile, rm } from "node:fs/promises";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "libsql";
import {
  administration,
  boardInput,
  foreignCampaign,
  noCampaign,
  phones,
  secrets,
  setFloor,
} from "@/e2e/access-floor";
import { type Entry, ownCampaign, pages, routes, walkers } from "@/e2e/access-table";
import { type Answered, type Asked, ask } from "@/e2e/ask";
import { expect, test } from "@/e2e/fixtures";
import { signInAt, signInToPanelAt } from "@/e2e/sign-in";
import { agentsAnswer } from "@/lib/contracts/floor";

const data = join(tmpdir(), `vigia-access-${process.pid}`);

test.use({
  floor: { still: true, plan: { campaigns: [], agents: [] } },
  settings: { DATA_DIR: data, UCONTACT_PORTAL_ORIGIN: "https://portal.example" },
});
test.setTimeout(120_000);

test.beforeAll(async ({ simulator, vigia, cookie }) => {
  setFloor(simulator);
  await expect
    .poll(async () => (await ask(vigia.url, "/api/agents", { cookie })).text, { timeout: 40_000 })
    .toMatch(/(?=.*Zulema)(?=.*Ambar)(?=.*Ana Propia)/);
});

test.afterAll(() => rm(data, { recursive: true, force: true }));

const table: readonly Entry[] = [...pages, ...routes];
/** How a page is opened by a browser, and fetched by another page of ours. */
type Way = { readonly suffix: string; readonly headers: Readonly<Record<string, string>> };
const opened: Way = { suffix: "", headers: {} };
const fetched: Way = { suffix: "?_rsc", headers: { rsc: "1" } };
/** What Next decides while it renders, it tells a page of ours inside of a 200: that nothing is there, or where to go. */
const toldInside = {
  "GET /_not-found": "in own 200 200 200 200 200",
  "GET /missing": "in own 200 200 200 200 200",
  "GET /tv": "200 200 200 200 200 200 200",
};
const nameOf = ({ method, path }: Pick<Entry, "method" | "path">) => `${method} ${path}`;
const changes = table.filter(({ method }) => method !== "GET");

/** How a walker is asked to come in. The body of a change fits no schema, so nothing is ever changed. */
function knock({ method, at, path, form }: Entry): readonly [path: string, asked: Asked] {
  if (method === "GET") return [at ?? path, {}];
  if (form === undefined) return [at ?? path, { method, body: "not JSON" }];
  return [
    at ?? path,
    { method, body: form, headers: { "content-type": "application/x-www-form-urlencoded" } },
  ];
}

/** What became of it, in the table's words. */
function outcomeOf({ status, headers }: Answered, own: string): string {
  const { location } = headers;
  if (typeof location !== "string" || status < 300 || status > 399) return String(status);
  const { pathname } = new URL(location, "http://here");
  return { "/sign-in": "in", "/": "home", [own]: "own" }[pathname] ?? `${status} to ${location}`;
}

const errorOf = ({ status, text }: Answered) => [status, JSON.parse(text).error?.code];

test("the table has every page and route that the build reports, each with its methods, and no others", async ({
  vigia,
}) => {
  const manifest = JSON.parse(await readFile(".next/app-path-routes-manifest.json", "utf8")) as Record<
    string,
    string
  >;
  const built = await Promise.all(
    Object.entries(manifest).map(async ([file, path]) => {
      if (file.endsWith("/page") || path === "/icon.svg") return [`GET ${path}`];
      const { headers } = await ask(vigia.url, path.replaceAll(/\[[^\]]+\]/g, "some"), { method: "OPTIONS" });
      const allowed = String(headers.allow).split(", ");
      return allowed
        .filter((method) => method !== "OPTIONS" && method !== "HEAD")
        .map((method) => `${method} ${path}`);
    }),
  );
  expect(built.flat().sort()).toEqual(table.map(nameOf).sort());
});

test("everybody gets in where the table says so, and nowhere else", async ({ vigia, cookie }) => {
  const { person, board, wall } = administration(vigia.url, cookie);
  const tv = await wall(await board({}));
  const cookies = [
    null,
    tv.cookie,
    (await person("agent", "all", { location: phones.own })).cookie,
    (await person("viewer")).cookie,
    (await person("lead")).cookie,
    (await person("supervisor")).cookie,
    (await person("admin")).cookie,
  ];
  const found: Record<string, string> = {};
  const foundByScripts: Record<string, string> = {};
  for (const one of table) {
    const [path, asked] = knock(one);
    const walk = async ({ suffix, headers }: Way) => {
      const all = await Promise.all(
        walkers.map((_, i) =>
          ask(vigia.url, `${path}${suffix}`, {
            ...asked,
            cookie: cookies[i] ?? null,
            headers: { ...asked.headers, ...headers },
          }),
        ),
      );
      return all.map((answered) => outcomeOf(answered, tv.own)).join(" ");
    };
    found[nameOf(one)] = await walk(opened);
    if (pages.includes(one)) foundByScripts[nameOf(one)] = await walk(fetched);
  }
  const expected = Object.fromEntries(table.map((one) => [nameOf(one), one.outcomes.join(" ")]));
  expect(found).toEqual(expected);
  const expectedByScripts = pages.map((one) => [nameOf(one), one.outcomes.join(" ")]);
  expect(foundByScripts).toEqual({ ...Object.fromEntries(expectedByScripts), ...toldInside });

  // A TV's own board is the one page that is left to it.
  expect((await ask(vigia.url, tv.own, { cookie: tv.cookie })).status).toBe(200);
  // The walk ended with signing out.
  for (const gone of cookies.slice(2)) {
    expect((await ask(vigia.url, "/api/campaignstatus", { cookie: gone ?? null })).status).toBe(401);
  }
});

test("no other spelling of an address, and no header, opens a page", async ({ vigia, cookie }) => {
  const { person } = administration(vigia.url, cookie);
  const viewer = await person("viewer");
  const build = (await readFile(".next/BUILD_ID", "utf8")).trim();
  const spellings = ["/audit", "/settings/users"].flatMap((path) => [
    `/%${path.charCodeAt(1).toString(16)}${path.slice(2)}`,
    path.toUpperCase(),
    `${path}/`,
    `/${path}`,
    `/.${path}`,
    `/x/..${path}`,
    `/x/%2e%2e${path}`,
    `/api/..${path}`,
    `/healthz/..${path}`,
    `/icon.svg/..${path}`,
    `/_next/static/../..${path}`,
    `/api/%2e%2e${path}`,
    `\\${path}`,
    `${path}%2f`,
    `${path}%20`,
    `${path};x`,
    `${path}.rsc`,
    `${path}.json`,
    `${path}.segments/_tree.segment.rsc`,
    `/_next/data/${build}${path}.json`,
    `http://127.0.0.1${path}`,
    path.replaceAll("/", "%2f"),
  ]);
  const headers: readonly Record<string, string>[] = [
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    { "x-middleware-rewrite": "/audit", "x-middleware-next": "1" },
    { "x-nextjs-data": "1", purpose: "prefetch", "next-router-prefetch": "1" },
    {
      rsc: "1",
      "next-router-state-tree": encodeURIComponent(
        '["",{"children":["audit",{"children":["__PAGE__",{}]}]}]',
      ),
    },
    { "x-invoke-path": "/audit", "x-matched-path": "/audit", "x-forwarded-host": "127.0.0.1" },
    { "next-action": "0123456789abcdef" },
  ];
  for (const [who, as] of [
    ["nobody", null],
    ["viewer", viewer.cookie],
  ] as const) {
    for (const path of spellings) {
      const { status } = await ask(vigia.url, path, { cookie: as });
      expect(status, `${who}: ${path}`).not.toBe(200);
      expect(status, `${who}: ${path}`).toBeLessThan(500);
    }
    for (const one of headers) {
      for (const [method, path] of [
        ["GET", "/audit"],
        ["GET", "/settings/users"],
        ["POST", "/settings/users"],
      ] as const) {
        const { status } = await ask(vigia.url, path, { method, cookie: as, headers: one });
        expect(status, `${who}: ${path} ${JSON.stringify(one)}`).not.toBe(200);
      }
    }
  }
});

test("what lies outside of a scope reaches nobody: no page, answer, header or error tells of it", async ({
  vigia,
  cookie,
}) => {
  const { person, board, wall } = administration(vigia.url, cookie);
  const [own, foreign] = [
    await board({}),
    await board({ name: "Bravo board", campaigns: [foreignCampaign] }),
  ];
  const narrowed = {
    agent: (await person("agent", [ownCampaign], { location: phones.both })).cookie,
    viewer: (await person("viewer", [ownCampaign])).cookie,
    lead: (await person("lead", [ownCampaign])).cookie,
    supervisor: (await person("supervisor", [ownCampaign])).cookie,
    wall: (await wall(own)).cookie,
  };
  const others = (await person("lead", [foreignCampaign])).cookie;
  const queue = (name: string) => `queue=${encodeURIComponent(name)}`;
  const page = (name: string) => `/campaigns/${encodeURIComponent(name)}`;
  const within = [
    ...table.filter(({ method }) => method === "GET").map(({ path, at }) => at ?? path),
    ...["campaignstatus", "floor", "trend"].map((name) => `/api/${name}?${queue(ownCampaign)}`),
    `/boards/${own}`,
  ];
  const telling: string[] = [];
  for (const path of within) {
    for (const { suffix, headers } of path.startsWith("/api/") ? [opened] : [opened, fetched]) {
      await Promise.all(
        Object.entries(narrowed).map(async ([who, as]) => {
          const answered = await ask(vigia.url, `${path}${suffix}`, { cookie: as, headers });
          const whole = JSON.stringify(answered.headers) + answered.text;
          for (const secret of who === "agent" ? [...secrets, "Ana Propia"] : secrets) {
            expect(whole.includes(secret), `${who}: ${path} tells ${secret}`).toBe(false);
          }
        }),
      );
      const seen = await ask(vigia.url, `${path}${suffix}`, { cookie: others, headers });
      if (secrets.some((secret) => seen.text.includes(secret))) telling.push(path);
    }
  }
  // Whose campaign it is sees it in all of these, so looking there proves something.
  expect([...new Set(telling)].sort()).toEqual(
    // Where there is no page for them, the shell around it says whose it is, and their scope.
    ["/", "/agents", "/account", "/boards/floor", "/audit", "/recordings", "/dialer", page(ownCampaign)]
      .concat(["campaignstatus", "floor", "queuesummary", "agents", "trend"].map((name) => `/api/${name}`))
      .sort(),
  );

  // What one may not know of is answered like what does not exist.
  const shape = ({ status, headers, text }: Answered, name: string) => {
    const varying = ["date", "x-vigia-now", "x-vigia-next-ms", "x-vigia-age-ms", "content-security-policy"];
    const kept = Object.entries(headers).filter(([header]) => !varying.includes(header));
    return (
      JSON.stringify([status, kept, text.split("\n").sort()])
        .replaceAll(/nonce(=|\\":\\"|\\\\\\":\\\\\\")[^"]*?[A-Za-z0-9+/=]{20,}/g, "nonce")
        .replaceAll(/[A-Za-z0-9+/]{22}==/g, "nonce")
        // Each rendering has a name of its own.
        .replaceAll(/(?<=")[\w-]{21}(?=[vm]\\")/g, "rendering")
        .replaceAll(/\d{13}/g, "now")
        .replaceAll(encodeURIComponent(name), "NAME")
        .replaceAll(name, "NAME")
        // A page's title says the name that was asked for, without its mark.
        .replaceAll(name.replace("<-", ""), "NAME")
    );
  };
  for (const [who, as] of Object.entries(narrowed)) {
    const both = (path: (name: string) => string, names: readonly [string, string], way = opened) =>
      Promise.all(
        names.map(async (name) =>
          shape(
            await ask(vigia.url, `${path(name)}${way.suffix}`, { cookie: as, headers: way.headers }),
            name,
          ),
        ),
      );
    for (const path of ["campaignstatus", "floor", "trend"]) {
      const [hidden, absent] = await both(
        (name) => `/api/${path}?${queue(name)}`,
        [foreignCampaign, noCampaign],
      );
      expect(hidden, `${who}: ${path}`).toBe(absent);
      expect(hidden).toMatch(/^\[40[34],/);
    }
    for (const way of [opened, fetched]) {
      // See `toldInside`.
      const status = who === "wall" ? 307 : way === opened ? 404 : 200;
      const [hidden, absent] = await both(page, [foreignCampaign, noCampaign], way);
      expect(hidden, who).toBe(absent);
      expect(hidden, who).toMatch(new RegExp(`^\\[${status},`));
      const boards = await both((id) => `/boards/${id}`, [foreign, foreign.replace(/^./, "x")], way);
      expect(boards[0], who).toBe(boards[1]);
      expect(boards[0], who).toMatch(new RegExp(`^\\[${status},`));
    }
  }
});

test("nobody acts outside of their scope, and the audit of a scope tells of nothing else", async ({
  vigia,
  cookie,
}) => {
  const { person } = administration(vigia.url, cookie);
  const as = {
    agent: (await person("agent", [ownCampaign], { location: phones.both })).cookie,
    lead: (await person("lead", [ownCampaign], { name: "Lidia Propia" })).cookie,
    supervisor: (await person("supervisor", [ownCampaign])).cookie,
    others: (await person("lead", [foreignCampaign], { name: "Berta Forastera" })).cookie,
  };
  const { text } = await ask(vigia.url, "/api/agents", { cookie });
  const rows = agentsAnswer.parse(JSON.parse(text)).data.agents;
  const hangUp = (who: string, campaign: string, location: string) => {
    const row = rows.find((one) => one.location === location);
    const expected = { code: row?.status.code ?? null, stateSince: row?.stateSince ?? null };
    return ask(vigia.url, "/api/agents/hangup", {
      method: "POST",
      cookie: who,
      headers: { "idempotency-key": `${Math.random()}` },
      json: { campaign, location, expected },
    });
  };
  const same = async (one: Promise<Answered>, other: Promise<Answered>, error: unknown[]) => {
    const [hidden, absent] = await Promise.all([one, other]);
    expect(errorOf(hidden)).toEqual(error);
    expect(hidden.text).toBe(absent.text);
  };
  for (const who of [as.agent, as.lead, as.supervisor]) {
    await same(hangUp(who, foreignCampaign, phones.foreign), hangUp(who, noCampaign, "SIP/1"), [
      404,
      "campaign_not_found",
    ]);
    await same(hangUp(who, ownCampaign, phones.foreign), hangUp(who, ownCampaign, "SIP/1"), [
      404,
      "agent_not_found",
    ]);
    // One's own agent, in a call of a campaign that one may not know of.
    const others = await hangUp(who, ownCampaign, phones.both);
    expect(errorOf(others)).toEqual([409, "other_campaigns_call"]);
    expect(others.text).not.toContain("Bravo");
  }
  // An agent's own phone, and nobody else's.
  await same(hangUp(as.agent, ownCampaign, phones.own), hangUp(as.agent, ownCampaign, "SIP/1"), [
    404,
    "agent_not_found",
  ]);

  // Who sees everything is told whose call it is, which their row in the own campaign's audit keeps.
  expect((await hangUp(cookie, ownCampaign, phones.both)).text).toContain("Bravo");

  expect((await hangUp(as.others, foreignCampaign, phones.foreign)).status).toBe(200);
  expect((await hangUp(as.lead, ownCampaign, phones.own)).status).toBe(200);
  const audit = (path: string, who: string) => ask(vigia.url, `/api/audit${path}`, { cookie: who });
  for (const path of ["?limit=200", "/export"]) {
    const { text } = await audit(path, as.supervisor);
    expect(text).toContain("Lidia Propia");
    // But for the phone, which they have typed themselves.
    for (const secret of secrets.filter((one) => !phones.foreign.includes(one))) {
      expect(text.includes(secret), `${path} tells ${secret}`).toBe(false);
    }
    expect((await audit(path, cookie)).text).toContain("Berta");
  }
  const asking = (name: string) => audit(`?campaign=${encodeURIComponent(name)}`, as.supervisor);
  const [hidden, absent] = await Promise.all([asking(foreignCampaign), asking(noCampaign)]);
  expect(JSON.parse(hidden.text).people).toEqual(JSON.parse(absent.text).people);
  expect(hidden.text).not.toContain("Zulema");
  // A lead has their own actions alone.
  expect((await audit("?limit=200", as.lead)).text).not.toContain("Walker");
});

test("who may not be there any more is out at once, also on a connection that is open", async ({
  vigia,
  cookie,
}) => {
  const { person, wall, board, change } = administration(vigia.url, cookie);
  const own = await board({});

  /** Somebody whose screen is open, and what they are told after it has happened. */
  async function out(
    title: string,
    who: { readonly cookie: string },
    path: string,
    happens: () => Promise<unknown>,
  ) {
    const over = new Agent({ keepAlive: true, maxSockets: 1 });
    const look = (at: string) => ask(vigia.url, at, { cookie: who.cookie, over });
    expect((await look("/api/campaignstatus")).status, title).toBe(200);
    expect((await look(path)).status, title).toBe(200);
    await happens();
    const live = await look("/api/campaignstatus");
    expect(errorOf(live), title).toEqual([401, "not_signed_in"]);
    expect(live.reused, title).toBe(true);
    expect(outcomeOf(await look(path), path), title).toBe("in");
    expect((await look("/api/users")).status, title).toBe(401);
    over.destroy();
  }

  const patched = async (input: object) => {
    const who = await person("lead");
    await out(JSON.stringify(input), who, "/", () => change("PATCH", `/api/users/${who.id}`, input));
  };
  await patched({ disabled: true });
  await patched({ role: "viewer" });
  await patched({ role: "admin" });
  await patched({ scope: [ownCampaign] });
  await patched({ location: phones.own });

  const tv = await wall(own);
  await out("a revoked TV", tv, tv.own, () => change("DELETE", `/api/walls/${tv.id}`));

  const leaver = await person("viewer");
  await out("signed out", leaver, "/", () =>
    ask(vigia.url, "/api/auth/sign-out", { method: "POST", cookie: leaver.cookie }),
  );

  const chooser = await person("viewer");
  await out("a password by a link", chooser, "/", async () => {
    const { url } = await change<{ url: string }>("POST", `/api/users/${chooser.id}/reset`);
    const token = new URL(url).searchParams.get("token");
    const json = { token, password: "another password" };
    expect((await ask(vigia.url, "/api/auth/reset-password", { method: "POST", json })).status).toBe(200);
  });

  const changer = await person("viewer");
  const elsewhere = await signInAt(vigia.url, changer.credentials);
  await out("a changed password, elsewhere", { cookie: elsewhere }, "/", async () => {
    const json = { current: changer.credentials.password, password: "another password" };
    const { status } = await ask(vigia.url, "/api/account/password", {
      method: "POST",
      cookie: changer.cookie,
      json,
    });
    expect(status).toBe(200);
  });
});

test("a session that is over lets nobody in: before it was used, and while it is", async ({
  vigia,
  cookie,
}) => {
  const { person } = administration(vigia.url, cookie);
  const [over, ending] = [await person("admin"), await person("admin")];
  const database = new Database(join(data, "vigia.sqlite"));
  const end = (id: string, ms: number) =>
    database
      .prepare('update session set "expiresAt" = ? where "userId" = ?')
      .run(new Date(Date.now() + ms).toISOString(), id);
  end(over.id, -1000);
  end(ending.id, 2000);
  database.close();
  const look = (who: { readonly cookie: string }, path: string) =>
    ask(vigia.url, path, { cookie: who.cookie });
  expect((await look(ending, "/api/users")).status).toBe(200);
  for (const who of [over, ending]) {
    expect((await look(who, "/api/campaignstatus")).status).toBe(401);
    expect((await look(who, "/api/users")).status).toBe(401);
    expect(outcomeOf(await look(who, "/settings/users"), "")).toBe("in");
    await sleep(2000);
  }
});

test("nothing is changed from another site's pages, and nothing is answered under another name", async ({
  vigia,
  cookie,
}) => {
  const { board, wall } = administration(vigia.url, cookie);
  const tv = await wall(await board({}));
  const panel = await signInToPanelAt(vigia.url);
  const kept = () =>
    Promise.all(
      ["users", "boards", "walls", "settings"].map(async (name) =>
        (await ask(vigia.url, `/api/${name}`, { cookie })).text.replaceAll(/"lastS\w+":"[^"]*"/g, ""),
      ),
    );
  const before = await kept();
  const foreign: readonly Record<string, string>[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: vigia.url.replace(/\d+$/, "1") },
    { origin: vigia.url.replace("http:", "https:") },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const one of changes) {
    const [path, asked] = knock(one);
    const as = one.path === "/api/tv/seen" ? tv.cookie : `${cookie}; ${panel}`;
    for (const headers of foreign) {
      const answered = await ask(vigia.url, path, {
        ...asked,
        cookie: as,
        headers: { ...asked.headers, ...headers },
      });
      const title = `${nameOf(one)} ${JSON.stringify(headers)}`;
      if (one.form === undefined) expect(errorOf(answered), title).toEqual([403, "wrong_origin"]);
      else expect(answered.headers.location, title).toBe("/sign-in?error=origin");
    }
  }
  const valid: readonly (readonly [method: string, path: string, json: unknown])[] = [
    ["POST", "/api/boards", { ...boardInput, name: "From elsewhere" }],
    ["PUT", "/api/settings/general", { auditDays: 99 }],
    ["DELETE", `/api/walls/${tv.id}`, undefined],
    ["PUT", "/api/settings/agents", { location: phones.own, context: "elsewhere" }],
  ];
  for (const [method, path, json] of valid) {
    for (const headers of foreign) {
      expect((await ask(vigia.url, path, { method, cookie, json, headers })).status).toBe(403);
    }
  }
  expect(await kept()).toEqual(before);
  // The same is done from our own page, and by a program that names none.
  const own: readonly Record<string, string>[] = [{ origin: vigia.url, "sec-fetch-site": "same-origin" }, {}];
  for (const headers of own) {
    const [method, path, json] = valid[3]!;
    expect((await ask(vigia.url, path, { method, cookie, json, headers })).status).toBe(200);
  }

  for (const path of ["/", "/sign-in", "/api/campaignstatus", "/api/users", "/healthz", "/settings/users"]) {
    for (const host of ["elsewhere.example", "127.0.0.1.elsewhere.example", "localhost.:3000"]) {
      const { status, text } = await ask(vigia.url, path, { cookie, headers: { host } });
      expect(status, `${path} as ${host}`).toBe(421);
      for (const secret of [...secrets, ownCampaign]) expect(text).not.toContain(secret);
    }
  }
});

test("refusals come in their order", async ({ vigia, cookie }) => {
  const { person } = administration(vigia.url, cookie);
  const viewer = (await person("viewer")).cookie;
  const elsewhere = { origin: "https://elsewhere.example" };
  const large = JSON.stringify("x".repeat(70_000));
  const key = (name: string) => ({ "idempotency-key": name });
  const hangUp = (campaign: string, location: string) => ({
    campaign,
    location,
    expected: { code: 2, stateSince: "2020-01-01T00:00:00.000Z" },
  });
  const order: readonly (readonly [path: string, method: string, asked: Asked, error: unknown[]])[] = [
    ...[
      ["/api/agents/hangup", "POST"] as const,
      ["/api/boards", "POST"] as const,
      ["/api/boards/none", "PUT"] as const,
      ["/api/account/password", "POST"] as const,
    ].flatMap(([path, method]) => {
      const person = path === "/api/account/password";
      return [
        [path, method, { headers: elsewhere, body: large }, [401, "not_signed_in"]],
        ...(person
          ? []
          : [[path, method, { cookie: viewer, headers: elsewhere, body: large }, [403, "not_allowed"]]]),
        [path, method, { cookie, headers: elsewhere, body: large }, [403, "wrong_origin"]],
        [path, method, { cookie, body: large }, [413, "too_large"]],
        [path, method, { cookie, body: "{" }, [400, "invalid_request"]],
      ] as [string, string, Asked, unknown[]][];
    }),
    ["/api/agents/hangup", "POST", { cookie, json: hangUp(noCampaign, "SIP/1") }, [400, "invalid_request"]],
    [
      "/api/agents/hangup",
      "POST",
      { cookie, json: hangUp(noCampaign, "SIP/1"), headers: key("1") },
      [404, "campaign_not_found"],
    ],
    [
      "/api/agents/hangup",
      "POST",
      { cookie, json: hangUp(ownCampaign, "SIP/1"), headers: key("2") },
      [404, "agent_not_found"],
    ],
    [
      "/api/agents/hangup",
      "POST",
      { cookie, json: hangUp(foreignCampaign, phones.both), headers: key("3") },
      [409, "agent_state_changed"],
    ],
    [
      "/api/agents/hangup",
      "POST",
      { cookie, json: hangUp(ownCampaign, phones.both), headers: key("3") },
      [409, "key_reused"],
    ],
    ["/api/boards/none", "PUT", { cookie, json: boardInput }, [404, "not_found"]],
  ];
  for (const [path, method, asked, error] of order) {
    expect(errorOf(await ask(vigia.url, path, { ...asked, method })), `${method} ${path} ${error}`).toEqual(
      error,
    );
  }
});
