import { randomUUID } from "node:crypto";
import { administration } from "@/e2e/access-floor";
import { type Entry, pages, routes } from "@/e2e/access-table";
import { type Asked, ask } from "@/e2e/ask";
import { expect, test } from "@/e2e/fixtures";
import { auditAnswer } from "@/lib/contracts/audit";

const sales = "Sales->";
const foreign = "Bravo->";
const ana = "SIP/1010";
const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
const script = "<script>alert(1)</script>";
const portalOrigin = "https://portal.example";
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test.use({
  floor: { still: true, plan: { campaigns: [], agents: [] } },
  settings: { UCONTACT_PORTAL_ORIGIN: portalOrigin },
});
test.setTimeout(120_000);

test.beforeAll(async ({ simulator, vigia, cookie }) => {
  simulator.scene({
    campaigns: [sales, foreign].map((campaign) => ({ campaign, add: true })),
    agents: [
      { agent: ana, add: { name: "Ana", campaigns: [sales] } },
      { agent: "SIP/1099", add: { name: "Zulema", campaigns: [foreign] } },
    ],
  });
  await expect
    .poll(async () => (await ask(vigia.url, "/api/agents", { cookie })).text, { timeout: 40_000 })
    .toMatch(/(?=.*Ana)(?=.*Zulema)/);
});

type Credentials = { readonly email: string; readonly password: string };

/** Signs in to the panel; the `Cookie` header to go on with. */
async function enter(url: string, json: Credentials): Promise<string> {
  const { status, headers, text } = await ask(url, "/api/portal/sign-in", { method: "POST", json });
  expect(status, text).toBe(200);
  const cookies = [headers["set-cookie"] ?? []].flat();
  expect(cookies).toEqual([
    expect.stringMatching(
      /^__Secure-vigia\.portal=[^;]+; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
    ),
  ]);
  return cookies[0]!.split(";")[0]!;
}

/** How somebody comes to a page or route; the body of a change fits no schema. */
function knock({ method, at, path, form }: Entry): readonly [path: string, asked: Asked] {
  if (method === "GET") return [at ?? path, {}];
  if (form === undefined) return [at ?? path, { method, body: "not JSON" }];
  return [
    at ?? path,
    { method, body: form, headers: { "content-type": "application/x-www-form-urlencoded" } },
  ];
}

/** All that the panel's session opens which nobody could open without it. */
const opened = [
  "GET /api/campaignstatus",
  "GET /api/floor",
  "GET /api/queuesummary",
  "POST /api/portal/actions",
  "PUT /api/portal/actions/[key]",
];

test("the panel's session opens the panel's own routes and what they show, and nothing else", async ({
  vigia,
  cookie,
}) => {
  const { person } = administration(vigia.url, cookie);
  const { credentials } = await person("admin");
  const portal = await enter(vigia.url, credentials);
  const found: string[] = [];
  for (const entry of [...pages, ...routes]) {
    const [path, asked] = knock(entry);
    const name = `${entry.method} ${entry.path}`;
    const without = await ask(vigia.url, path, asked);
    const within = await ask(vigia.url, path, { ...asked, cookie: portal });
    if (within.status === without.status && within.headers.location === without.headers.location) continue;
    if (within.status === 403 && without.status === 401) continue;
    found.push(name);
  }
  expect(found.sort()).toEqual(opened);
});

test("neither cookie is good for the other: the token of one is nobody's in the other's name", async ({
  vigia,
  cookie,
}) => {
  const { person } = administration(vigia.url, cookie);
  const { credentials, cookie: ordinary } = await person("agent", "all", { location: ana });
  const portal = await enter(vigia.url, credentials);
  const value = (pair: string) => pair.slice(pair.indexOf("=") + 1);
  const asOrdinary = { cookie: `vigia.session_token=${value(portal)}` };
  const asPortal = { cookie: `__Secure-vigia.portal=${value(ordinary.split("; ")[0]!)}` };
  const action = { method: "POST", json: { verb: "hang_up" }, headers: { "idempotency-key": randomUUID() } };
  for (const wrong of [{ cookie: ordinary }, asOrdinary, asPortal]) {
    expect((await ask(vigia.url, "/api/portal/actions", { ...action, ...wrong })).status).toBe(401);
  }
  for (const wrong of [asOrdinary, asPortal]) {
    expect((await ask(vigia.url, "/api/campaignstatus", wrong)).status).toBe(401);
    expect((await ask(vigia.url, "/agents", wrong)).headers.location).toContain("/sign-in");
  }
  expect((await ask(vigia.url, "/api/portal/actions", { ...action, cookie: portal })).status).toBe(200);
});

test("the panel speaks its person's language, which no Lax cookie could tell it", async ({
  vigia,
  cookie,
}) => {
  const { person } = administration(vigia.url, cookie);
  const { credentials: json } = await person("agent", "all", { language: "pt" });
  const { headers } = await ask(vigia.url, "/api/portal/sign-in", { method: "POST", json });
  const cookies = [headers["set-cookie"] ?? []].flat();
  expect(cookies[1]).toMatch(/^vigia-locale=pt; .*HttpOnly; SameSite=None; Secure; Partitioned$/);
  const held = cookies.map((one) => one.split(";")[0]).join("; ");
  expect((await ask(vigia.url, "/portal", { cookie: held })).text).toContain('lang="pt-BR"');
});

test("the panel shows its person's part of the floor", async ({ vigia, cookie }) => {
  const { person } = administration(vigia.url, cookie);
  const { credentials } = await person("agent", "all", { location: ana });
  const portal = await enter(vigia.url, credentials);
  const { text } = await ask(vigia.url, "/api/campaignstatus", { cookie: portal });
  expect(text).toContain(sales);
  expect(text).not.toContain(foreign);
});

test("only the panel may be framed, and by the portal alone", async ({ vigia }) => {
  const ancestors = async (path: string) => {
    const { headers } = await ask(vigia.url, path);
    expect(headers["x-frame-options"]).toBeUndefined();
    return /frame-ancestors ([^;]+)/.exec(String(headers["content-security-policy"]))?.[1];
  };
  expect(await ancestors("/portal")).toBe(portalOrigin);
  expect(await ancestors("/portal?campaign=x")).toBe(portalOrigin);
  for (const path of ["/sign-in", "/", "/portal/x", "/tv", "/api/portal/actions", "/api/campaignstatus"]) {
    expect(await ancestors(path), path).toBe("'none'");
  }
});

test("signing out, a new password and being disabled each end it at once", async ({ vigia, cookie }) => {
  const { person, change } = administration(vigia.url, cookie);
  const { id, credentials, cookie: ordinary } = await person("agent", "all", { location: ana });
  const isIn = async (portal: string) =>
    (await ask(vigia.url, "/api/campaignstatus", { cookie: portal })).status === 200;
  const first = await enter(vigia.url, credentials);
  expect(await isIn(first)).toBe(true);
  await ask(vigia.url, "/api/portal/sign-out", { method: "POST", cookie: `${ordinary}; ${first}` });
  expect([await isIn(first), await isIn(ordinary)]).toEqual([false, true]);

  const second = await enter(vigia.url, credentials);
  expect(await isIn(second)).toBe(true);
  const password = "another password for a test";
  const changed = { current: credentials.password, password };
  await ask(vigia.url, "/api/account/password", { method: "POST", cookie: ordinary, json: changed });
  expect(await isIn(second)).toBe(false);

  const third = await enter(vigia.url, { ...credentials, password });
  expect(await isIn(third)).toBe(true);
  await change("PATCH", `/api/users/${id}`, { disabled: true });
  expect(await isIn(third)).toBe(false);
  const refused = await ask(vigia.url, "/api/portal/sign-in", {
    method: "POST",
    json: { ...credentials, password },
  });
  expect(refused.status).toBe(401);
});

const record = {
  campaign: sales,
  destination: "098344484",
  dialerbase: "noviembre",
  status: 1,
  data: "id=7",
  alternatives: "",
  contact: 1,
  retries: 0,
  priority: 9999,
  agentphone: "",
};
const call = { verb: "call", campaign: sales, callerId: "29000000", destination: "098344484" };
const withPhone = { verb: "call_with_phone", campaign: sales, destination: "098344484" };
const tag = { verb: "tag", guid, text: "venta" };
const respool = { verb: "respool", record, changes: {} };
const schedule = { verb: "schedule", at: inMinutes(10), record, changes: {} };
const long = "x".repeat(5000);

const wrong: readonly (readonly [title: string, body: unknown, field: string | null, status?: number])[] = [
  ["nothing", {}, "verb"],
  ["a verb that is none", { verb: "dance" }, "verb"],
  ["a list", [call], null],
  ["more than is known", { verb: "hang_up", force: true }, "force"],
  ...[call, withPhone].flatMap((good) => [
    [`${good.verb}: no campaign`, { ...good, campaign: "" }, "campaign"] as const,
    [`${good.verb}: a campaign too long`, { ...good, campaign: long }, "campaign"] as const,
    [`${good.verb}: a script for a campaign`, { ...good, campaign: script }, "campaign", 404] as const,
    [`${good.verb}: another's campaign`, { ...good, campaign: foreign }, "campaign", 404] as const,
    [`${good.verb}: a number of a wrong type`, { ...good, destination: 98344484 }, "destination"] as const,
    [`${good.verb}: a number too long`, { ...good, destination: "1".repeat(33) }, "destination"] as const,
    [`${good.verb}: a script for a number`, { ...good, destination: script }, "destination"] as const,
    [`${good.verb}: a formula for a number`, { ...good, destination: "=1+1" }, "destination"] as const,
  ]),
  ["call: no caller", { ...call, callerId: "" }, "callerId"],
  ["tag: a path in an id", { ...tag, guid: "../../etc/passwd" }, "guid"],
  ["tag: an id of a wrong type", { ...tag, guid: 7 }, "guid"],
  ["tag: no text", { ...tag, text: "" }, "text"],
  ["tag: a script for a text", { ...tag, text: script }, "text"],
  ["tag: a text too long", { ...tag, text: "x".repeat(501) }, "text"],
  ["tag: control characters", { ...tag, text: "a\u0000b" }, "text"],
  ["schedule: no date", { ...schedule, at: null }, "at"],
  ["schedule: a date in the platform's form", { ...schedule, at: "2030-01-01 10:00:00" }, "at"],
  ["schedule: a date that has passed", { ...schedule, at: inMinutes(-5) }, "at"],
  ...[respool, schedule].flatMap((good) => [
    [`${good.verb}: no record`, { ...good, record: null }, "record"] as const,
    [
      `${good.verb}: another's record`,
      { ...good, record: { ...record, campaign: foreign } },
      "record.campaign",
      404,
    ] as const,
    [`${good.verb}: a change of what is protected`, { ...good, changes: { status: 2 } }, "status"] as const,
    [
      `${good.verb}: the priority of scheduled calls`,
      { ...good, changes: { priority: 1 } },
      "changes.priority",
    ] as const,
    [
      `${good.verb}: a record with that priority`,
      { ...good, record: { ...record, priority: 1 } },
      "changes.priority",
    ] as const,
    [
      `${good.verb}: a script for a number`,
      { ...good, changes: { destination: script } },
      "changes.destination",
    ] as const,
  ]),
];

test("what is wrong is said, the portal is told nothing, and the audit has none of it as done", async ({
  simulator,
  vigia,
  cookie,
}) => {
  const { person } = administration(vigia.url, cookie);
  const { id, credentials } = await person("agent", "all", { location: ana });
  const portal = await enter(vigia.url, credentials);
  const send = async (json: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const { status, text } = await ask(vigia.url, "/api/portal/actions", {
      method: "POST",
      cookie: portal,
      json,
      headers: { "idempotency-key": randomUUID(), ...headers },
    });
    const { error, message } = JSON.parse(text);
    expect(message).toBeUndefined();
    return { status, field: error?.field ?? null, code: error?.code };
  };
  for (const [title, body, field, status = 400] of wrong) {
    expect(await send(body), title).toMatchObject(field === null ? { status } : { status, field });
  }
  expect(await send(call, { "idempotency-key": "" })).toMatchObject({
    status: 400,
    field: "Idempotency-Key",
  });
  for (const origin of [portalOrigin, "https://evil.example", "null"]) {
    expect(await send(call, { origin }), origin).toMatchObject({ status: 403, code: "wrong_origin" });
  }
  expect(await send({ ...call, comment: "x".repeat(70_000) })).toMatchObject({ status: 413 });

  const { text } = await ask(vigia.url, `/api/audit?person=${id}&limit=200`, { cookie });
  const { rows } = auditAnswer.parse(JSON.parse(text));
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(["refused"]));
  expect(simulator.calls.filter(({ path }) => !/^(Supervisor|auth)\//.test(path))).toEqual([]);
});

test("what is right is recorded, told, and reported, by the same person alone", async ({ vigia, cookie }) => {
  const { person } = administration(vigia.url, cookie);
  const { id, credentials } = await person("agent", "all", { location: ana });
  const portal = await enter(vigia.url, credentials);
  const other = await enter(vigia.url, (await person("agent", "all", { location: ana })).credentials);
  const audit = async () => {
    const { text } = await ask(vigia.url, `/api/audit?person=${id}`, { cookie });
    return auditAnswer.parse(JSON.parse(text)).rows;
  };
  const outcomes: string[] = [];
  for (const [body, report, outcome] of [
    [call, { result: "done", guid }, "succeeded"],
    [withPhone, { result: "refused" }, "failed"],
    [{ verb: "hang_up" }, { result: "no_answer" }, "unknown"],
    [tag, { result: "done", guid: null }, "succeeded"],
    [respool, { result: "done", guid: null }, "succeeded"],
    [schedule, { result: "done", guid: null }, "succeeded"],
  ] as const) {
    const key = randomUUID();
    const post = { method: "POST", json: body, headers: { "idempotency-key": key } };
    const put = (as: string, json: unknown = report) =>
      ask(vigia.url, `/api/portal/actions/${key}`, { method: "PUT", cookie: as, json });
    expect((await put(portal)).status).toBe(404);
    const told = await ask(vigia.url, "/api/portal/actions", { ...post, cookie: portal });
    expect(told.status, told.text).toBe(200);
    expect(JSON.parse(told.text).message.action).toEqual(expect.any(String));
    expect((await audit())[0]).toMatchObject({ verb: `portal_${body.verb}`, outcome: "requested" });
    expect((await ask(vigia.url, "/api/portal/actions", { ...post, cookie: portal })).status).toBe(409);
    expect((await put(other)).status).toBe(404);
    expect((await put(portal, { result: "maybe" })).status).toBe(400);
    expect((await put(portal, { result: "done", guid: "../x" })).status).toBe(400);
    expect(JSON.parse((await put(portal)).text)).toEqual({ outcome });
    expect((await audit())[0]).toMatchObject({ outcome, detail: { portalSaid: report.result } });
    expect((await ask(vigia.url, "/api/portal/actions", { ...post, cookie: portal })).status).toBe(409);
    outcomes.push(outcome);
  }
  expect((await audit()).map(({ outcome }) => outcome)).toEqual(outcomes.reverse());
});
