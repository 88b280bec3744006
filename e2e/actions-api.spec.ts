import { randomUUID } from "node:crypto";
import { administration } from "@/e2e/access-floor";
import { ask } from "@/e2e/ask";
import { expect, test } from "@/e2e/fixtures";
import { baseAnswer } from "@/lib/contracts/dialer";
import type { Person } from "@/lib/domain/access";

const sales = "Sales->";
const help = "Help<-";
const foreign = "Bravo->";
const nowhere = "Nadie->";
const ana = "SIP/1010";
const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
const script = "<script>alert(1)</script>";
const formula = "=HYPERLINK(1)";
const control = "a\u0000b";
const half = "\ud800";
const long = "x".repeat(5000);
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test.use({ floor: { still: true, plan: { campaigns: [], agents: [] } } });
test.setTimeout(120_000);

test.beforeAll(async ({ simulator, vigia, cookie }) => {
  simulator.scene({
    campaigns: [sales, help, foreign].map((campaign) => ({ campaign, add: true })),
    agents: [
      { agent: ana, add: { name: "Ana", campaigns: [sales, help] } },
      { agent: "SIP/1007", add: { name: "Luis", campaigns: [sales] } },
      { agent: "SIP/1099", add: { name: "Zulema", campaigns: [foreign] } },
    ],
  });
  await expect
    .poll(async () => (await ask(vigia.url, "/api/agents", { cookie })).text, { timeout: 40_000 })
    .toMatch(/(?=.*Ana)(?=.*Luis)(?=.*Zulema)/);
});

type Body = Readonly<Record<string, unknown>>;
type Verb = {
  readonly method: "POST" | "DELETE";
  readonly path: string;
  /** What is done when nothing is wrong with it. */
  readonly good: Body;
  /** Who may, but for administrators and supervisors. */
  readonly may: readonly Person["role"][];
  /** What is wrong, the field that is named, and the code where it is not `invalid_request`. */
  readonly wrong: readonly (readonly [title: string, changes: Body, field: string | null, code?: string])[];
};
const noAgent = "agent_not_found";

const entry = { phone: "098344484", campaign: sales };
const entries = (changes: Body) => ({ entries: [entry, { ...entry, ...changes }] });
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
const line = (changes: Body = {}) => {
  const { campaign, number, data } = { campaign: sales, number: "0983", data: "id=7", ...changes };
  return { content: `${sales};0981;;\n${campaign};${number};${data};;9;\n` };
};
const inRecord = (changes: Body) => ({ record: { ...record, ...changes } });
const notFound = "campaign_not_found";
const leads = ["agent", "lead"] as const;

/** What a list of numbers beside the main one may not be. */
const otherNumbers = (field: string, changes: (given: unknown) => Body) =>
  [
    ["other numbers that are no list", changes("1:2"), field],
    ["two numbers in one", changes(["1:2"]), `${field}.0`],
    ["a script among other numbers", changes(["1", script]), `${field}.1`],
    ["a formula among other numbers", changes([formula]), `${field}.0`],
    ["too many other numbers", changes(Array.from({ length: 21 }, () => "1")), field],
  ] as const;
/** What variables for the workflow may not be. */
const variables = (field: string, changes: (given: unknown) => Body) =>
  [
    ["variables that are none", changes(["a"]), field],
    ["a value of a wrong type", changes({ a: 7 }), `${field}.0.1`],
    ["an empty name", changes({ "": "b" }), `${field}.0.0`],
    ["a colon in a value", changes({ a: "b:c" }), `${field}.0.1`],
    ["a formula for a value", changes({ a: formula }), `${field}.0.1`],
    ["a script for a value", changes({ a: script }), `${field}.0.1`],
    ["a script for a name", changes({ [script]: "b" }), `${field}.0.0`],
    ["a value too long", changes({ a: long }), `${field}.0.1`],
  ] as const;
/** What a line of people's words may not be. */
const words = (field: string, title: string) =>
  [
    [`${title} of a wrong type`, { [field]: 7 }, field],
    [`${title} too long`, { [field]: long }, field],
    [`a script for ${title}`, { [field]: script }, field],
    [`control characters in ${title}`, { [field]: control }, field],
  ] as const;

/** The same of every name of a campaign. */
const campaignNames = [
  ["no campaign", { campaign: undefined }, "campaign"],
  ["an empty campaign", { campaign: "" }, "campaign"],
  ["a campaign of a wrong type", { campaign: 7 }, "campaign"],
  ["a name too long", { campaign: long }, "campaign"],
  ["control characters in a name", { campaign: control }, "campaign"],
  ["a script for a campaign", { campaign: script }, null, notFound],
  ["another's campaign", { campaign: foreign }, null, notFound],
  ["a campaign that is none", { campaign: nowhere }, null, notFound],
] as const;
const numbers = (field: string) =>
  [
    ["no number", { [field]: undefined }, field],
    ["an empty number", { [field]: "" }, field],
    ["a number of a wrong type", { [field]: 98344484 }, field],
    ["a number too long", { [field]: "1".repeat(33) }, field],
    ["a script for a number", { [field]: script }, field],
    ["a formula for a number", { [field]: formula }, field],
    ["control characters in a number", { [field]: "1\u00002" }, field],
  ] as const;
const dates = (field: string) =>
  [
    ["a date of a wrong type", { [field]: 7 }, field],
    ["a date in the platform's form", { [field]: "2030-01-01 10:00:00" }, field],
    ["a date that is none", { [field]: "2030-02-31T10:00:00Z" }, field],
    ["a date that has passed", { [field]: inMinutes(-5) }, field],
  ] as const;

const verbs: readonly Verb[] = [
  {
    method: "POST",
    path: "/api/agents/hangup",
    may: leads,
    good: { campaign: sales, location: ana, expected: { code: 2, stateSince: inMinutes(-1) } },
    wrong: [
      ...campaignNames,
      ["no agent", { location: "" }, "location"],
      ["an agent of a wrong type", { location: 1010 }, "location"],
      ["an agent's phone too long", { location: long }, "location"],
      ["a script for an agent", { location: script }, null, noAgent],
      ["a formula for an agent", { location: formula }, null, noAgent],
      ["another's agent", { location: "SIP/1099" }, null, noAgent],
      ["no state that was seen", { expected: undefined }, "expected"],
      ["a state of a wrong type", { expected: { code: "2", stateSince: null } }, "expected.code"],
      ["a date that is none", { expected: { code: 2, stateSince: "today" } }, "expected.stateSince"],
    ],
  },
  {
    method: "POST",
    path: "/api/calls",
    may: leads,
    good: {
      campaign: sales,
      location: ana,
      callerId: "29000000",
      destination: "098344410",
      context: "agents",
    },
    wrong: [
      ...campaignNames,
      ...numbers("destination"),
      ...numbers("callerId"),
      ["no agent", { location: "" }, "location"],
      ["an agent of a wrong type", { location: 1010 }, "location"],
      ["an agent's phone too long", { location: long }, "location"],
      ["a script for an agent", { location: script }, null, noAgent],
      ["another's agent", { location: "SIP/1099" }, null, noAgent],
      ["a path in a context", { context: "../agents" }, "context"],
      ["a script for a context", { context: script }, "context"],
      ["a context of a wrong type", { context: 7 }, "context"],
      ["a context too long", { context: "a".repeat(81) }, "context"],
      ["half a JSON", { data: '{"a":' }, "data"],
      ["data of a wrong type", { data: 7 }, "data"],
      ["data too long", { data: long }, "data"],
      ...words("form", "a form"),
      ["a script's address", { form: "javascript:alert(1)" }, "form"],
      ["more than is known", { force: true }, "force"],
    ],
  },
  {
    method: "POST",
    path: "/api/dispositions",
    may: leads,
    good: {
      campaign: sales,
      agent: "Ana",
      callerId: "098344484",
      guid,
      level1: "Contacto",
      level2: "Reclamo",
      level3: "Factura",
    },
    wrong: [
      ...campaignNames,
      ...dates("schedule"),
      ["no guid", { guid: "" }, "guid"],
      ["a guid of a wrong type", { guid: 7 }, "guid"],
      ["a guid too long", { guid: long }, "guid"],
      ["a script for a guid", { guid: script }, "guid"],
      ["no agent", { agent: "" }, "agent"],
      ...words("agent", "an agent's name"),
      ["a formula for an agent's name", { agent: formula }, "agent"],
      ["a path in a guid", { guid: `../../${guid}`.slice(0, 36) }, "guid"],
      ["a path after a guid", { guid: `${guid}/../x` }, "guid"],
      ["no first level", { level1: "" }, "level1"],
      ...["level1", "level2", "level3", "data1", "data2", "comment", "tag"].flatMap((field) =>
        words(field, field),
      ),
      ["a formula for a tag", { tag: formula }, "tag"],
      ["no caller", { callerId: null }, "callerId"],
      ...words("callerId", "a caller"),
      ["a formula for a caller", { callerId: formula }, "callerId"],
      ["a dialer of a wrong type", { rescheduleCampaign: 7 }, "rescheduleCampaign"],
      ["another's dialer", { rescheduleCampaign: foreign }, "rescheduleCampaign", notFound],
    ],
  },
  ...(["POST", "DELETE"] as const).map(
    (method): Verb => ({
      method,
      path: "/api/blacklist",
      may: [],
      good: { entries: [entry] },
      wrong: [
        ["no entries", { entries: [] }, "entries"],
        ["entries that are none", { entries: entry }, "entries"],
        ["too many entries", { entries: Array.from({ length: 10_001 }, () => entry) }, "entries"],
        ...["username", "company", "jobTitle", "name"].flatMap((field) =>
          [
            ...words(field, field),
            [`a formula for ${field}`, { [field]: formula }, field] as const,
            [`another formula for ${field}`, { [field]: "@SUM(1)" }, field] as const,
          ].map(([title, changes]) => [title, entries(changes), `entries.1.${field}`] as const),
        ),
        ...numbers("phone").map(([title, changes]) => [title, entries(changes), "entries.1.phone"] as const),
        ["a campaign of a wrong type", entries({ campaign: 7 }), "entries.1.campaign"],
        ["a campaign too long", entries({ campaign: long }), "entries.1.campaign"],
        ["a script for a campaign", entries({ campaign: script }), "entries.1.campaign", notFound],
        ["a campaign that is none", entries({ campaign: nowhere }), "entries.1.campaign", notFound],
        ["another's campaign", entries({ campaign: foreign }), "entries.1.campaign", notFound],
        ["more than is known", entries({ id: 7 }), "id"],
        ["every campaign", entries({ campaign: "" }), "entries.1.campaign"],
      ],
    }),
  ),
  {
    method: "POST",
    path: "/api/dialer/tasks",
    may: [],
    good: { mode: "scheduled", campaign: sales, destination: "098344484", at: inMinutes(10) },
    wrong: [
      ...campaignNames,
      ...numbers("destination"),
      ...dates("at"),
      ["a mode that is none", { mode: "bulk" }, "mode"],
      ["a date for another mode", { mode: "add" }, "at"],
      ["a mode of a wrong type", { mode: 1 }, "mode"],
      ...otherNumbers("alternatives", (alternatives) => ({ alternatives })),
      ...variables("data", (data) => ({ data })),
      ...words("agent", "an agent"),
      ...words("source", "a source"),
    ],
  },
  {
    method: "POST",
    path: "/api/dialer/schedule",
    may: leads,
    good: { campaign: sales, destination: "098344484", at: inMinutes(10) },
    wrong: [
      ...campaignNames,
      ...numbers("destination"),
      ...dates("at"),
      ["no date", { at: null }, "at"],
      ["a location for a phone", { agentPhone: ana }, "agentPhone"],
      ["a formula for a phone", { agentPhone: formula }, "agentPhone"],
      ...words("agentPhone", "a phone"),
      ...otherNumbers("alternatives", (alternatives) => ({ alternatives })),
      ...variables("data", (data) => ({ data })),
    ],
  },
  {
    method: "DELETE",
    path: "/api/dialer/schedule",
    may: [],
    good: { campaign: sales, destination: "098344484", from: inMinutes(1), to: inMinutes(20) },
    wrong: [
      ...campaignNames,
      ...numbers("destination"),
      ...dates("from"),
      ["an end before the beginning", { to: inMinutes(0) }, "to"],
      ["no end", { to: undefined }, "to"],
      ["an end in the platform's form", { to: "2030-01-01 10:00:00" }, "to"],
    ],
  },
  {
    method: "POST",
    path: "/api/dialer/respool",
    may: [],
    good: { record, changes: {} },
    wrong: [
      ["no record", { record: null }, "record"],
      ["a record of a wrong type", { record: "record" }, "record"],
      ...campaignNames.map(
        ([title, changes, , code]) => [title, inRecord(changes), "record.campaign", code] as const,
      ),
      ...numbers("destination").map(
        ([title, changes]) => [title, inRecord(changes), "record.destination"] as const,
      ),
      ["retries of a wrong type", inRecord({ retries: "0" }), "record.retries"],
      ["data too long", inRecord({ data: long }), "record.data"],
      ["a base's name too long", inRecord({ dialerbase: long }), "record.dialerbase"],
      ["a contact of a wrong type", inRecord({ contact: {} }), "record.contact"],
      ...(["campaign", "status", "contact", "dialerbase"] as const).map(
        (field) => [`a change of ${field}`, { changes: { [field]: "1" } }, field] as const,
      ),
      ...otherNumbers("changes.alternatives", (alternatives) => ({ changes: { alternatives } })),
      ...variables("changes.data", (data) => ({ changes: { data } })),
      ["a formula for a phone", { changes: { agentphone: formula } }, "changes.agentphone"],
      ["a formula for a number", { changes: { destination: formula } }, "changes.destination"],
      ["the priority of scheduled calls", { changes: { priority: 1 } }, "changes.priority"],
      ["a script for a number", { changes: { destination: script } }, "changes.destination"],
      ["retries below none", { changes: { retries: -1 } }, "changes.retries"],
    ],
  },
  {
    method: "DELETE",
    path: "/api/dialer/contacts",
    may: [],
    good: { campaign: sales, number: "098344484" },
    wrong: [...campaignNames, ...numbers("number")],
  },
  {
    method: "POST",
    path: "/api/dialer/bases",
    may: [],
    good: { campaign: sales, filename: "noviembre.csv", ...line() },
    wrong: [
      ...campaignNames,
      ["a path for a file", { filename: "../../etc/passwd" }, "filename"],
      ["no file's name", { filename: "" }, "filename"],
      ...words("filename", "a file's name"),
      ["a formula for a file's name", { filename: "=1+1.csv" }, "filename"],
      ["nothing in it", { content: "" }, "content"],
      ["blank lines", { content: "\r\n\n" }, "content"],
      ["content of a wrong type", { content: ["a"] }, "content"],
      ["a formula in a line", line({ number: formula }), "content"],
      ["control characters in a line", line({ data: "a=\u0000" }), "content"],
      ["another's campaign in a line", line({ campaign: foreign }), "content", notFound],
      ["a script in a line", line({ data: `a=${script}` }), "content"],
      ["a line too long", line({ data: `a=${long}` }), "content"],
      ["no campaign in a line", line({ campaign: "" }), "content"],
      ["another's numbers only", { content: `${foreign};0981;;\n` }, "content", notFound],
      ["more than a zone", { timeZone: "UTC;x" }, "timeZone"],
      ...words("timeZone", "a zone"),
    ],
  },
];

/** They take many lines at once. */
const large = new Set(["/api/blacklist", "/api/dialer/bases"]);

/** What the platform was told to do. */
const told = (simulator: { readonly calls: readonly { readonly path: string }[] }) =>
  simulator.calls.map(({ path }) => path).filter((path) => !/^(Supervisor|auth)\//.test(path));

for (const { method, path, good, may, wrong } of verbs) {
  test(`${method} ${path}: what is wrong is said, and nothing is sent`, async ({
    simulator,
    vigia,
    cookie,
  }) => {
    const { person } = administration(vigia.url, cookie);
    const send = async (as: string | null, json: unknown, headers: Readonly<Record<string, string>> = {}) => {
      const given = { "idempotency-key": randomUUID(), ...headers };
      const { status, text } = await ask(vigia.url, path, { method, cookie: as, json, headers: given });
      return { status, error: JSON.parse(text).error, text };
    };
    const supervisor = await person("supervisor", [sales, help]);
    for (const [title, changes, field, code = "invalid_request"] of wrong) {
      const { status, error } = await send(supervisor.cookie, { ...good, ...changes });
      expect({ status, code: error?.code, field: error?.field ?? null }, title).toEqual({
        status: code === "invalid_request" ? 400 : 404,
        code,
        field,
      });
    }
    expect((await send(supervisor.cookie, [])).error).toMatchObject({ code: "invalid_request" });
    expect((await send(supervisor.cookie, good, { "idempotency-key": "" })).error).toMatchObject({
      field: "Idempotency-Key",
    });
    expect((await send(null, good)).status).toBe(401);
    for (const role of ["agent", "viewer", "lead"] as const) {
      const { cookie: as } = await person(role, [sales], { location: ana });
      if (!may.some((one) => one === role)) expect((await send(as, good)).status, role).toBe(403);
      else expect((await send(as, { ...good, campaign: foreign })).status, role).toBe(404);
    }
    if (!large.has(path)) {
      const much = { ...good, comment: "x".repeat(70_000) };
      expect((await send(supervisor.cookie, much)).error).toMatchObject({ code: "too_large" });
    }
    expect(told(simulator)).toEqual([]);
  });
}

test("POST /api/recordings/<guid>/tag: what is wrong is said, and nothing is sent", async ({
  simulator,
  vigia,
  cookie,
}) => {
  const { person } = administration(vigia.url, cookie);
  const lead = await person("lead", [sales]);
  const good = { phone: "098344484", text: "Revisar" };
  const send = async (of: string, json: unknown, as: string | null = lead.cookie) => {
    const headers = { "idempotency-key": randomUUID() };
    const path = `/api/recordings/${encodeURIComponent(of)}/tag`;
    const { status, text } = await ask(vigia.url, path, { method: "POST", cookie: as, json, headers });
    const { code, field = null } = JSON.parse(text).error;
    return { status, code, field };
  };
  const wrong = [
    ["no text", { text: "" }, "text"],
    ...words("text", "a text"),
    ["a formula for a text", { text: formula }, "text"],
    ["no number", { phone: "" }, "phone"],
    ...words("phone", "a number"),
    ["more than is known", { guid }, "guid"],
  ] as const;
  for (const [title, changes, field] of wrong)
    expect(await send(guid, { ...good, ...changes }), title).toEqual({
      status: 400,
      code: "invalid_request",
      field,
    });
  for (const path of ["../../etc/passwd", `${guid}/../x`, `../${guid}`, script, formula, long, "1"])
    expect(await send(path, good), path).toEqual({ status: 400, code: "invalid_request", field: "guid" });
  // It was listed to nobody, and may be a foreign campaign's.
  expect(await send(guid, good)).toEqual({ status: 404, code: "not_found", field: null });
  expect((await send(guid, good, null)).status).toBe(401);
  expect((await send(guid, good, (await person("viewer")).cookie)).status).toBe(403);
  expect(told(simulator)).toEqual([]);
});

test("a repeat is answered however often it comes, and who does too much is turned away", async ({
  simulator,
  vigia,
  cookie,
}) => {
  const supervisor = await administration(vigia.url, cookie).person("supervisor", [sales]);
  const send = (key: string) =>
    ask(vigia.url, "/api/dialer/contacts", {
      method: "DELETE",
      cookie: supervisor.cookie,
      json: { campaign: sales, number: "098000111" },
      headers: { "idempotency-key": key },
    });
  for (let time = 0; time < 65; time += 1) expect((await send("one key")).status, "no key").toBe(400);
  for (let time = 0; time < 65; time += 1) expect((await send("one-key")).status).toBe(200);
  expect(told(simulator)).toEqual(["Dialers/RemoveContact"]);
  let answer = await send(randomUUID());
  for (let time = 0; answer.status === 200 && time < 65; time += 1) answer = await send(randomUUID());
  expect(answer.status).toBe(429);
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  expect(told(simulator)).toHaveLength(60);
  expect((await send("one-key")).status).toBe(200);
});

test("what is right is done, each in one call", async ({ simulator, vigia, cookie }) => {
  const does = async (method: string, path: string, json: unknown) => {
    simulator.forgetCalls();
    const headers = { "idempotency-key": randomUUID() };
    const { status, text } = await ask(vigia.url, path, { method, cookie, json, headers });
    expect(status, `${method} ${path}: ${text}`).toBe(200);
    expect(told(simulator), `${method} ${path}`).toHaveLength(1);
  };
  for (const { method, path, good } of verbs) {
    // A hang-up needs a call, and a record one that the dialer has.
    if (!/(hangup|respool)$/.test(path)) await does(method, path, good);
  }
  await does("POST", "/api/dialer/tasks", { mode: "add", campaign: sales, destination: "099124484" });
  const { contact, dialerbase } = simulator
    .office!.spool.line(10)
    .find(({ destination }) => destination === "099124484")!;
  const destination = "099124484";
  const changes = { priority: 10, data: { id: "8" } };
  await does("POST", "/api/dialer/respool", {
    record: { ...record, destination, contact, dialerbase },
    changes,
  });
});

test("a base of many pieces' size comes through whole", async ({ simulator, vigia, cookie }) => {
  const content = Array.from({ length: 20_000 }, (_, i) => `${sales};09${i};id=${i}:nombre=José;;9;\n`).join(
    "",
  );
  const { status, text } = await ask(vigia.url, "/api/dialer/bases", {
    method: "POST",
    cookie,
    json: { campaign: sales, filename: "grande.csv", content },
    headers: { "idempotency-key": randomUUID() },
  });
  expect(status, text).toBe(200);
  expect(baseAnswer.parse(JSON.parse(text))).toEqual({ records: 20_000 });
  const [form] = simulator.calls.filter((call) => call.path.endsWith("uploadbase")).map((call) => call.form);
  expect(form).toMatchObject({ cant: "20000", filename: "grande.csv" });
  expect(Buffer.from(form?.fileb64 ?? "", "base64").toString("utf8")).toBe(content);
});

test("half a letter in a name breaks nothing", async ({ simulator, vigia, cookie }) => {
  for (const [path, json] of [
    ["/api/dialer/contacts", { campaign: half, number: "1" }],
    ["/api/dialer/contacts", { campaign: `${sales}${half}`, number: "1" }],
  ] as const) {
    const { status } = await ask(vigia.url, path, {
      method: "DELETE",
      cookie,
      json,
      headers: { "idempotency-key": randomUUID() },
    });
    expect([400, 404]).toContain(status);
  }
  expect(told(simulator)).toEqual([]);
});
