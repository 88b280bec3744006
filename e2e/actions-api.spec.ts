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
const notFound = "campaign_not_found";
const leads = ["agent", "lead"] as const;

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
      ["another's agent", { location: "SIP/1099" }, null, "agent_not_found"],
      ["a path in a context", { context: "../agents" }, "context"],
      ["half a JSON", { data: '{"a":' }, "data"],
      ["data too long", { data: long }, "data"],
      ["a script for a form", { form: script }, "form"],
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
      ["a path in a guid", { guid: `../../${guid}`.slice(0, 36) }, "guid"],
      ["a path after a guid", { guid: `${guid}/../x` }, "guid"],
      ["no first level", { level1: "" }, "level1"],
      ["a script in a comment", { comment: script }, "comment"],
      ["a comment too long", { comment: long }, "comment"],
      ["a formula for a tag", { tag: formula }, "tag"],
      ["control characters in a level", { level2: control }, "level2"],
      ["no caller", { callerId: null }, "callerId"],
      ["another's dialer", { rescheduleCampaign: foreign }, "rescheduleCampaign", notFound],
    ],
  },
  ...(["POST", "DELETE"] as const).map((method) => ({
    method,
    path: "/api/blacklist",
    may: [],
    good: { entries: [entry] },
    wrong: [
      ["no entries", { entries: [] }, "entries"],
      ["entries that are none", { entries: entry }, "entries"],
      ["too many entries", { entries: Array.from({ length: 10_001 }, () => entry) }, "entries"],
      ["a script in a name", entries({ name: script }), "entries.1.name"],
      ["a formula in a company", entries({ company: "@SUM(1)" }), "entries.1.company"],
      ["a formula for a phone", entries({ phone: formula }), "entries.1.phone"],
      ["no phone", entries({ phone: "" }), "entries.1.phone"],
      ["a name too long", entries({ name: long }), "entries.1.name"],
      ["control characters in a job", entries({ jobTitle: control }), "entries.1.jobTitle"],
      ["another's campaign", entries({ campaign: foreign }), "entries.1.campaign", notFound],
      ["every campaign", entries({ campaign: "" }), "entries.1.campaign"],
    ] as const,
  })),
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
      ["two numbers in one", { alternatives: ["1:2"] }, "alternatives.0"],
      ["a colon in a value", { data: { a: "b:c" } }, "data.0.1"],
      ["a script in a value", { data: { a: script } }, "data.0.1"],
      ["a script for a source", { source: script }, "source"],
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
    ],
  },
  {
    method: "POST",
    path: "/api/dialer/respool",
    may: [],
    good: { record, changes: {} },
    wrong: [
      ["no record", { record: null }, "record"],
      ["another's campaign", { record: { ...record, campaign: foreign } }, "record.campaign", notFound],
      ["a change of what is protected", { changes: { campaign: foreign } }, "campaign"],
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
      ["a script for a file", { filename: script }, "filename"],
      ["a file's name too long", { filename: long }, "filename"],
      ["nothing in it", { content: "" }, "content"],
      ["blank lines", { content: "\r\n\n" }, "content"],
      ["content of a wrong type", { content: ["a"] }, "content"],
      ["a formula in a line", line({ number: formula }), "content"],
      ["control characters in a line", line({ data: "a=\u0000" }), "content"],
      ["another's campaign in a line", line({ campaign: foreign }), "content", notFound],
      ["more than a zone", { timeZone: "UTC;x" }, "timeZone"],
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

test("what is right is done, each in one call", async ({ simulator, vigia, cookie }) => {
  const does = async (method: string, path: string, json: unknown) => {
    simulator.forgetCalls();
    const headers = { "idempotency-key": randomUUID() };
    const { status, text } = await ask(vigia.url, path, { method, cookie, json, headers });
    expect(status, `${method} ${path}: ${text}`).toBe(200);
    expect(told(simulator), `${method} ${path}`).toHaveLength(1);
  };
  for (const { method, path, good } of verbs) {
    if (!path.endsWith("respool")) await does(method, path, good);
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
