import { describe, expect, it, onTestFinished } from "vitest";
import { createPlatform, type PlatformOptions } from "./client";
import { DispositionRefused, PlatformError } from "./errors";
import type { Platform } from "./platform";
import { type Reply, startServer } from "./testing/server";

const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";

function platformAt(url: string, options: Partial<PlatformOptions> = {}) {
  const platform = createPlatform({
    url,
    credentials: { token: "dG9rZW4=" },
    timeZone: "America/Montevideo",
    timeoutMs: 5000,
    maxConcurrency: 4,
    log: { warn: () => undefined },
    ...options,
  });
  onTestFinished(() => platform.close());
  return platform;
}

const placed = {
  callerId: "29001234",
  agent: "Ana Núñez",
  phone: "1010",
  tech: "SIP",
  context: "agentes",
  campaign: "Ventas->",
  destination: "098344484",
};
const placedFields = {
  callerid: "29001234",
  agent: "Ana Núñez",
  phone: "1010",
  tech: "SIP",
  context: "agentes",
  outqueue: "Ventas->",
  destination: "098344484",
};
const disposition = {
  campaign: "Ventas->",
  agent: "Ana Núñez",
  callerId: "098344484",
  guid,
  level1: "Venta",
  level2: "",
  level3: "",
  data1: "",
  data2: "",
  comment: "",
  schedule: null,
  rescheduleCampaign: "",
  tag: "",
};
const entry = (phone: string) => ({
  phone,
  campaign: "Ventas->",
  username: "ana",
  company: "Pérez & Cía",
  jobTitle: "Developer",
  name: "José",
});
const task = {
  campaign: "nombreCampaña<-",
  destination: "12-345-678",
  alternatives: [],
  agent: "",
  data: [
    ["idcustomer", "7"],
    ["name", "Seba"],
  ] as const,
  source: "source",
};
const record = {
  campaign: "Ventas->",
  destination: "098344484",
  dialerbase: "basetest",
  status: 1,
  data: "Par1=Val1:Par2=Val2",
  alternatives: "098124484",
  contact: 222,
  retries: 0,
  priority: 9999,
  agentphone: "1001",
};
const base = {
  campaign: "Ventas->",
  filename: "noviembre.csv",
  content: "Ventas->;098344484;nombre=Ñandú;;\n",
  records: 1,
  username: "ana",
  timeZone: null,
};
const base64 = "VmVudGFzLT47MDk4MzQ0NDg0O25vbWJyZT3DkWFuZMO6OzsK";
const absent = { agent: "Ana", location: "SIP/1010", message: "Fin del turno" };

/** Each call: how it is asked for, where it goes, with which fields letter for letter, and what a yes is. */
const calls: [string, (platform: Platform) => Promise<unknown>, string, Record<string, string>, string][] = [
  ["a call", (p) => p.agentCall(placed), "Agents/AgentCall", placedFields, guid],
  [
    "a call with data",
    (p) => p.agentCallWithData(placed, { data: '{"id":"7 & 8"}', form: "https://crm.example/?a=b" }),
    "Agents/AgentCallwithData",
    { ...placedFields, data: '{"id":"7 & 8"}', form: "https://crm.example/?a=b" },
    guid,
  ],
  [
    "a disposition",
    (p) =>
      p.dispositionCall({
        ...disposition,
        level2: "Web",
        level3: "Alta",
        data1: "uno",
        data2: "dos",
        comment: "50% & más",
        schedule: "2019-02-26T16:45:00.000Z",
        rescheduleCampaign: "Otra->",
        tag: "Venta|Web",
      }),
    "api/DispositionCall",
    {
      campaign: "Ventas->",
      agent: "Ana Núñez",
      callerid: "098344484",
      guid,
      l1: "Venta",
      l2: "Web",
      l3: "Alta",
      d1: "uno",
      d2: "dos",
      comment: "50% & más",
      schedule: "2019-02-26 13:45:00",
      camptoreschedule: "Otra->",
      tag: "Venta|Web",
    },
    "1",
  ],
  [
    "a disposition of a campaign, a caller and a level alone",
    (p) => p.dispositionCall(disposition),
    "api/DispositionCall",
    {
      campaign: "Ventas->",
      agent: "Ana Núñez",
      callerid: "098344484",
      guid,
      l1: "Venta",
      l2: "",
      l3: "",
      d1: "",
      d2: "",
      comment: "",
      schedule: "",
      camptoreschedule: "",
      tag: "",
    },
    '{"Result":"ok","txtcode":"3"}',
  ],
  [
    "one number for the blacklist",
    (p) => p.addToBlacklist([entry("12341234")]),
    "admin/addblack",
    {
      blacklist:
        '{"phone":"12341234","campaign":"Ventas->","username":"ana","company":"Pérez & Cía","job_title":"Developer","name":"José"}',
    },
    "1",
  ],
  [
    "two numbers for the blacklist",
    (p) => p.addToBlacklist([entry("1"), entry("2")]),
    "admin/addblackbulk",
    {
      blacklist:
        '[{"phone":"1","campaign":"Ventas->","username":"ana","company":"Pérez & Cía","job_title":"Developer","name":"José"},' +
        '{"phone":"2","campaign":"Ventas->","username":"ana","company":"Pérez & Cía","job_title":"Developer","name":"José"}]',
    },
    "1",
  ],
  [
    "one number off the blacklist",
    (p) => p.removeFromBlacklist([{ ...entry("1"), username: "", company: "", jobTitle: "", name: "" }]),
    "admin/deleteblack",
    {
      blacklist: '{"phone":"1","campaign":"Ventas->","username":"","company":"","job_title":"","name":""}',
    },
    "1",
  ],
  [
    "two numbers off the blacklist",
    (p) =>
      p.removeFromBlacklist(
        ["1", "2"].map((phone) => ({
          ...entry(phone),
          username: "",
          company: "",
          jobTitle: "",
          name: "",
        })),
      ),
    "admin/deleteblackbulk",
    {
      blacklist:
        '[{"phone":"1","campaign":"Ventas->","username":"","company":"","job_title":"","name":""},' +
        '{"phone":"2","campaign":"Ventas->","username":"","company":"","job_title":"","name":""}]',
    },
    "1",
  ],
  ["a conversion", (p) => p.convertRecording(guid, null), "Supervisor/convert", { guid }, "1"],
  [
    "a conversion in a day's folder",
    (p) => p.convertRecording(guid, "20160118"),
    "Supervisor/convert",
    { guid, folder: "20160118" },
    "1",
  ],
  [
    "a tag",
    (p) => p.tagRecording({ phone: "098344484", guid, text: "Reclamo & más" }),
    "Agents/TagRecord",
    { phone: "098344484", guid, data: "Reclamo & más" },
    "",
  ],
  [
    "a record put back",
    // In another order, and with more in it than is sent.
    (p) =>
      p.respool({
        agentphone: "1001",
        ...Object.fromEntries(Object.entries(record).reverse()),
        more: 1,
      } as unknown as typeof record),
    "Dialers/Respool",
    {
      callspool:
        '{"campaign":"Ventas->","destination":"098344484","dialerbase":"basetest","status":1,"data":"Par1=Val1:Par2=Val2",' +
        '"alternatives":"098124484","contact":222,"retries":0,"priority":9999,"agentphone":"1001"}',
    },
    "1",
  ],
  [
    "a scheduled call",
    (p) =>
      p.scheduleCall({
        campaign: "Ventas->",
        destination: "098344484",
        at: "2015-10-11T18:00:00.000Z",
        alternatives: ["099124484", "099121212"],
        agentPhone: "1001",
        data: [
          ["Par1", "Val1"],
          ["Par2", "Val2"],
        ],
      }),
    "Dialers/ScheduleDialerCall",
    {
      callschedule:
        '{"calldate":"2015-10-11 15:00:00","campaign":"Ventas->","destination":"098344484",' +
        '"alternatives":"099124484:099121212","agentphone":"1001","data":"Par1=Val1:Par2=Val2"}',
    },
    "1",
  ],
  [
    "scheduled calls taken away",
    (p) =>
      p.removeScheduledCalls({
        campaign: "Ventas->",
        destination: "098344484",
        from: "2026-11-22T03:00:00Z",
        to: "2026-11-23T02:59:59Z",
      }),
    "Dialers/RemoveScheduleDialerCall",
    {
      campaign: "Ventas->",
      destination: "098344484",
      from: "2026-11-22 00:00:00",
      to: "2026-11-22 23:59:59",
    },
    "1",
  ],
  [
    "a task before all others",
    (p) => p.dialerTask({ ...task, mode: "priority", at: null }),
    "Dialers/DialerTask",
    {
      call:
        '{"calldate":null,"campaign":"nombreCampaña<-","destination":"12-345-678","alternatives":"","agent":"",' +
        '"data":"idcustomer=7:name=Seba","source":"source","bulk":false,"automatic":true}',
    },
    "1",
  ],
  [
    "a task at once",
    (p) => p.dialerTask({ ...task, mode: "manual", at: null }),
    "Dialers/DialerTask",
    {
      call:
        '{"calldate":null,"campaign":"nombreCampaña<-","destination":"12-345-678","alternatives":"","agent":"",' +
        '"data":"idcustomer=7:name=Seba","source":"source","bulk":false,"automatic":false}',
    },
    "1",
  ],
  [
    "a task for the dialer",
    (p) => p.dialerTask({ ...task, mode: "add", agent: "1001", alternatives: ["1", "2"], at: null }),
    "Dialers/DialerTask",
    {
      call:
        '{"calldate":null,"campaign":"nombreCampaña<-","destination":"12-345-678","alternatives":"1:2","agent":"1001",' +
        '"data":"idcustomer=7:name=Seba","source":"source","bulk":true,"automatic":false}',
    },
    "1",
  ],
  [
    "a task at its date",
    (p) => p.dialerTask({ ...task, mode: "scheduled", data: [], at: "2015-10-11T18:00:00Z" }),
    "Dialers/DialerTask",
    {
      call:
        '{"calldate":"2015-10-11 15:00:00","campaign":"nombreCampaña<-","destination":"12-345-678","alternatives":"",' +
        '"agent":"","data":"","source":"source","bulk":true,"automatic":false}',
    },
    "1",
  ],
  [
    "a contact taken away",
    (p) => p.removeContact({ campaign: "Ventas->", number: "098344484" }),
    "Dialers/RemoveContact",
    { campaign: "Ventas->", number: "098344484" },
    "1",
  ],
  [
    "a base",
    (p) => p.uploadBase(base),
    "Dialers/uploadbase",
    { filename: "noviembre.csv", fileb64: base64, campaign: "Ventas->", cant: "1", username: "ana" },
    "1",
  ],
  [
    "a base with a time zone",
    (p) => p.uploadBase({ ...base, timeZone: "America/Montevideo" }),
    "Dialers/uploadbasewithtimezone",
    {
      filename: "noviembre.csv",
      fileb64: base64,
      campaign: "Ventas->",
      cant: "1",
      username: "ana",
      timezone: "America/Montevideo",
    },
    "1",
  ],
  [
    "a log-off",
    (p) => p.logOffAgent(absent),
    "api/AgentLogoff",
    { agent: "Ana", interface: "SIP/1010", message: "Fin del turno" },
    "1",
  ],
  [
    "the end of a break",
    (p) => p.endBreak({ ...absent, reason: "Almuerzo" }),
    "api/AgentUnBreak",
    { agent: "Ana", interface: "SIP/1010", motive: "Almuerzo", message: "Fin del turno" },
    "1",
  ],
];

describe.each(calls)("%s", (what, ask, path, fields, yes) => {
  it("is sent letter for letter, once", async () => {
    const server = await startServer(() => yes);
    await ask(platformAt(server.url));
    expect(server.calls).toHaveLength(1);
    expect(server.calls[0]).toMatchObject({ path: `/Integra/resources/${path}` });
    expect(Object.entries(server.calls[0]!.form)).toEqual(Object.entries(fields));
  });

  it("is sent again after a 401, and only then", async () => {
    const server = await startServer((call) => {
      if (call.path.endsWith("/auth/getUserToken")) return '"dG9rZW4="';
      if (call.path.endsWith("/queuesummary")) return "[]";
      return server.calls.filter(({ path: each }) => each === call.path).length === 1 ? 401 : yes;
    });
    const platform = platformAt(server.url, { credentials: { user: "ana", password: "s3cret" } });
    await platform.queueSummary();
    await ask(platform);
    expect(server.pathsCalled().slice(2)).toEqual([path, "auth/getUserToken", path]);
    expect(server.calls[4]?.form).toEqual(server.calls[2]?.form);
  });

  const begun = what === "a tag" || path.startsWith("api/Agent");
  it.each<[string, Reply, string]>([
    ["0", "0", "platform_refused"],
    ['"0"', '"0"', "platform_refused"],
    ["2", "2", "platform_unintelligible"],
    ["a page", "<html>Sign in</html>", "platform_unintelligible"],
    ["false", "false", "platform_unintelligible"],
    ...(begun ? [] : [["nothing", "", "platform_unintelligible"] as [string, Reply, string]]),
    ["403", 403, "platform_error"],
    ["500", 500, "platform_error"],
    ["a redirect", 302, "platform_error"],
    ["silence", () => undefined, "platform_timeout"],
    ["a broken connection", (response) => response.socket?.resetAndDestroy(), "platform_unreachable"],
  ])("answered by %s fails, and is not sent again", async (_, reply, code) => {
    const server = await startServer(() => reply);
    const platform = platformAt(server.url, { timeoutMs: code === "platform_timeout" ? 100 : 5000 });
    const error = await ask(platform).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlatformError);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toMatch(/dG9rZW4|127\.0\.0\.1|Ana|Ventas|098344484|Sign in/);
    expect(server.calls).toHaveLength(1);
  });
});

describe("a call's guid", () => {
  it.each([guid, `"${guid}"`, ` ${guid}\n`])("is read from %j", async (body) => {
    const server = await startServer(() => body);
    expect(await platformAt(server.url).agentCall(placed)).toBe(guid);
  });

  it.each(["1", `../${guid}`, `${guid}.mp3`, "a-b", `["${guid}"]`])("is not %j", async (body) => {
    const server = await startServer(() => body);
    await expect(platformAt(server.url).agentCall(placed)).rejects.toMatchObject({
      code: "platform_unintelligible",
    });
  });
});

describe("what would name another file is never sent", () => {
  const path = `../${guid}`;
  it.each<[string, (platform: Platform) => Promise<unknown>]>([
    ["a conversion", (p) => p.convertRecording(path, null)],
    ["a conversion's folder", (p) => p.convertRecording(guid, "../2016")],
    ["a tag", (p) => p.tagRecording({ phone: "1", guid: path, text: "x" })],
    ["a disposition", (p) => p.dispositionCall({ ...disposition, guid: path })],
    ["a task with a date that it has not", (p) => p.dialerTask({ ...task, mode: "scheduled", at: null })],
    [
      "a task with a date too many",
      (p) => p.dialerTask({ ...task, mode: "add", at: "2026-01-01T00:00:00Z" }),
    ],
  ])("%s", async (_, ask) => {
    const server = await startServer(() => "1");
    await expect(ask(platformAt(server.url))).rejects.toMatchObject({ code: "platform_refused" });
    expect(server.calls).toEqual([]);
  });
});

it("nothing is sent for a blacklist without numbers, and its field is a setting", async () => {
  const server = await startServer(() => "1");
  const platform = platformAt(server.url, { blacklistField: "black" });
  await platform.addToBlacklist([]);
  expect(server.calls).toEqual([]);
  await platform.addToBlacklist([entry("1")]);
  expect(Object.keys(server.calls[0]!.form)).toEqual(["black"]);
});

it("a base of 4.5 MB arrives whole", async () => {
  const content = "Ventas->;098344484;nombre=Ñandú;;\n".repeat(125_000);
  const server = await startServer(() => "1");
  await platformAt(server.url, { timeoutMs: 20_000 }).uploadBase({ ...base, content, records: 125_000 });
  const form = server.calls[0]!.form;
  expect(form.cant).toBe("125000");
  expect(Buffer.from(form.fileb64 ?? "", "base64").toString("utf8")).toBe(content);
});

describe("a disposition", () => {
  it.each([
    ["1", null],
    ['"1"', null],
    ['{"Result":"ok","txtcode":"VTA01"}', "VTA01"],
    ['{"Result":"OK","txtcode":7}', "7"],
    ['{"Result":"ok"}', null],
  ])("answered by %s is done", async (body, code) => {
    const server = await startServer(() => body);
    expect(await platformAt(server.url).dispositionCall(disposition)).toBe(code);
  });

  it.each(['{"Result":"error"}', "{}", '{"Result":1}'])("answered by %s is not", async (body) => {
    const server = await startServer(() => body);
    await expect(platformAt(server.url).dispositionCall(disposition)).rejects.toMatchObject({
      code: "platform_unintelligible",
    });
  });

  const notFound = "Disposition not found for level1: Empty campaign, level2: , level3: ";
  it.each<[string, string | null, string]>([
    ["Wrong parameters: Empty campaign", "campaign", "Wrong parameters: Empty campaign"],
    ["Wrong parameters: Empty callerid", "callerId", "Wrong parameters: Empty callerid"],
    ["Wrong parameters: Empty guid", "guid", "Wrong parameters: Empty guid"],
    ["Wrong parameters: Empty agent", "agent", "Wrong parameters: Empty agent"],
    ["Wrong parameters: Empty value1", "level1", "Wrong parameters: Empty value1"],
    ["Wrong parameters: Empty schedule date", "schedule", "Wrong parameters: Empty schedule date"],
    ['"Wrong parameters: Empty campaign"\n', "campaign", "Wrong parameters: Empty campaign"],
    [
      "The schedule date format is not well formed",
      "schedule",
      "The schedule date format is not well formed",
    ],
    [notFound, "level1", notFound.trim()],
    ["Campaign Ventas<- is closed", null, "Campaign Ventas<- is closed"],
    [
      "<!doctype html><html><head><style>b{}</style><title>400</title></head><body><h1>Bad\n request</h1><script>x()</script>",
      null,
      "Bad request",
    ],
    ["<img src=x onerror=alert(1)", null, ""],
    ["", null, ""],
    ["x".repeat(400), null, `${"x".repeat(299)}…`],
  ])("refused with %j is about %s", async (body, field, said) => {
    const server = await startServer(() => ({ status: 400, body }));
    const error: unknown = await platformAt(server.url)
      .dispositionCall(disposition)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DispositionRefused);
    const refused = error as DispositionRefused;
    expect([refused.field, refused.said(), refused.code]).toEqual([field, said, "platform_refused"]);
    // What the platform says may name a customer: no log writes it out.
    if (said !== "") expect(`${refused.message} ${JSON.stringify(refused)}`).not.toContain(said);
    expect(server.calls).toHaveLength(1);
  });

  it("refused at great length is refused all the same", async () => {
    const server = await startServer(() => ({ status: 400, body: "x".repeat(10_000_000) }));
    const platform = platformAt(server.url);
    await expect(platform.dispositionCall(disposition)).rejects.toMatchObject({ name: "DispositionRefused" });
    await expect(platform.hangUp("1010")).rejects.toMatchObject({ code: "platform_error" });
  });
});
