import { describe, expect, test } from "vitest";
import type { Contact } from "./contact";
import { logIn, post, start, text } from "./testclient";

const out = "Cobranzas->";

interface DialerView {
  bases: { name: string; records: number; uploads: number; timezone: string | null; rejected: object[] }[];
  counts: Record<string, number>;
  line: Contact[];
  latest: Contact[];
  schedule: { destination: string; state: string }[];
}

/** The clock stands at noon in Montevideo, everybody is free, and nothing happens by chance. */
async function open(options = {}) {
  const simulator = await start({ still: true, ...options });
  simulator.scene({ clear: true });
  simulator.resetCounters();
  const token = await logIn(simulator);
  const ask = (path: string, form: Record<string, string>) =>
    text(post(simulator, `Dialers/${path}`, form, token));
  const send = (path: string, field: string, value: unknown) => ask(path, { [field]: JSON.stringify(value) });
  const view = async (): Promise<DialerView> => (await fetch(`${simulator.url}/_sim/dialer`)).json();
  const status = async () =>
    JSON.parse(await text(post(simulator, "Supervisor/campaignstatus", { queue: out }, token)));
  const upload = (lines: string, changes: Record<string, string> = {}, path = "uploadbase") =>
    ask(path, {
      filename: "noviembre",
      fileb64: Buffer.from(lines).toString("base64"),
      campaign: out,
      cant: String(lines.split("\n").filter((line) => line !== "").length),
      username: "sofia",
      ...changes,
    });
  const everybody = (state: "out" | "in") =>
    simulator.scene({ campaigns: [{ campaign: out, agents: state }] });
  return { simulator, ask, send, view, status, upload, everybody };
}

const task = (changes: object = {}) => ({
  calldate: null,
  campaign: out,
  destination: "12-345-610",
  alternatives: "",
  agent: "",
  data: "idcustomer=7:name=Seba",
  source: "crm",
  bulk: false,
  automatic: true,
  ...changes,
});

describe("a base", () => {
  test("is read a moment later and dialled: agents talk, counters count, blacklisted numbers are left out", async () => {
    const { simulator, upload, view, status } = await open();
    const entry = { username: "", company: "", job_title: "", name: "" };
    simulator.office!.blacklist.add({ phone: "098000003", campaign: "", ...entry });
    const lines = [
      `${out};098000001;id=1:nombre=Ana;099124484:099111111;9999;`,
      `${out};098000002;id=2;`,
      `${out};098000003;id=3;`,
      `${out};098340000;id=4;`,
      "Otra->;098000005;id=5;",
      `${out};sin número;id=6;`,
    ].join("\n");
    expect(await upload(`${lines}\n`)).toBe("1");
    expect((await view()).bases).toEqual([]);
    simulator.advance(2);
    const { bases, counts } = await view();
    expect(bases).toMatchObject([{ name: "noviembre", records: 4, uploads: 1, timezone: null }]);
    expect(bases[0]?.rejected).toMatchObject([{ reason: "another campaign" }, { reason: "no number" }]);
    expect(counts.waiting).toBe(4);
    simulator.advance(3);
    expect((await view()).counts).toMatchObject({ waiting: 0, dialling: 3, blacklisted: 1 });
    simulator.advance(6);
    const busy = Object.values<{ incall?: number }>(await status()).filter(({ incall }) => incall === 1);
    expect(busy).toHaveLength(2);
    simulator.advance(60);
    expect((await status())[out]).toMatchObject({ completed: 2, abandoned: 1 });
    expect((await view()).counts).toMatchObject({ done: 2, blacklisted: 1 });
    expect(simulator.office!.records.all().slice(-2)).toMatchObject([
      { destination: "098000001", dialer: { base: "noviembre", data: "id=1:nombre=Ana" } },
      { destination: "098000002" },
    ]);
  });

  test("what is busy is tried again by its alternatives, three times in all", async () => {
    const { simulator, upload, view } = await open();
    await upload(`${out};098340000;a=1;098349999:098340000\n`);
    simulator.advance(8);
    expect((await view()).latest).toMatchObject([{ state: "resting", retries: 1, dialled: "098340000" }]);
    simulator.advance(70);
    expect((await view()).latest).toMatchObject([{ state: "dialling", dialled: "098349999" }]);
    simulator.advance(120);
    expect((await view()).latest).toMatchObject([{ state: "failed", retries: 3 }]);
  });

  test("is dialled on a living floor too, before any stranger", async () => {
    const { simulator, upload, view } = await open({ still: false });
    simulator.scene({ still: false });
    const numbers = Array.from({ length: 12 }, (_, index) => `${out};0980001${10 + index};;`);
    expect(await upload(numbers.join("\n"))).toBe("1");
    simulator.advance(600);
    expect((await view()).counts.done).toBeGreaterThan(9);
  });

  test("pieces under one name make one base; the lowest priority goes first", async () => {
    const { simulator, upload, view, everybody } = await open();
    everybody("out");
    await upload(`${out};098000001;;;500\n${out};098000002;;\n`);
    await upload(`${out};098000003;;;2\n`);
    simulator.advance(10);
    const { bases, line } = await view();
    expect(bases).toMatchObject([{ uploads: 2, records: 3 }]);
    expect(line.map(({ destination }) => destination)).toEqual(["098000003", "098000001", "098000002"]);
  });

  test("0 for a wrong count, no base64, an unknown campaign or zone, and nobody's name", async () => {
    const { upload, view, simulator } = await open();
    const line = `${out};098000001;;\n`;
    expect(await upload(line, { cant: "2" })).toBe("0");
    expect(await upload(line, { fileb64: "%%%" })).toBe("0");
    expect(await upload(line, { campaign: "Nada->" })).toBe("0");
    expect(await upload(line, { username: "" })).toBe("0");
    expect(await upload(line, { filename: "" })).toBe("0");
    expect(await upload("")).toBe("0");
    expect(await upload(line, { timezone: "Mars/Base" }, "uploadbasewithtimezone")).toBe("0");
    expect(await upload(line, { timezone: "America/Bogota" }, "uploadbasewithtimezone")).toBe("1");
    simulator.advance(2);
    expect((await view()).bases).toMatchObject([{ timezone: "America/Bogota", records: 1 }]);
  });

  test("a hundred thousand lines are taken in pieces and dialled without delay", async () => {
    const { upload, view, simulator } = await open();
    const piece = (from: number) =>
      Array.from({ length: 20_000 }, (_, index) => `${out};09${1_000_000 + from + index};;`).join("\n");
    for (let from = 0; from < 100_000; from += 20_000) expect(await upload(piece(from))).toBe("1");
    const began = performance.now();
    simulator.advance(120);
    expect(performance.now() - began).toBeLessThan(5000);
    const { counts } = await view();
    expect(counts.waiting).toBeGreaterThan(99_000);
    expect((counts.done ?? 0) + (counts.on_line ?? 0)).toBeGreaterThan(5);
  });
});

describe("tasks", () => {
  test("now with priority, into the dialer, on a date: the date goes first, then priority", async () => {
    const { simulator, send, view, everybody } = await open();
    everybody("out");
    const agent = simulator.world.campaigns.get(out)!.members[0]!.agent;
    const bulk = { bulk: true, automatic: false };
    expect(await send("DialerTask", "call", task({ ...bulk, destination: "098000011" }))).toBe("1");
    expect(await send("DialerTask", "call", task({ destination: "098000012" }))).toBe("1");
    const dated = { ...bulk, calldate: "2026-11-22 12:05:00", destination: "098000013", agent: agent.name };
    expect(await send("DialerTask", "call", task(dated))).toBe("1");
    expect((await view()).schedule).toMatchObject([{ destination: "098000013", state: "scheduled" }]);
    simulator.advance(300);
    expect((await view()).line).toMatchObject([
      { destination: "098000013", agentphone: agent.phone, dated: true },
      { destination: "098000012", priority: 1, source: "crm" },
      { destination: "098000011", priority: 9999 },
    ]);
    // The one that is for an agent waits for that agent.
    simulator.scene({ agents: [{ agent: agent.location, state: "available" }] });
    simulator.advance(3);
    expect((await view()).latest).toMatchObject([{ destination: "098000013", state: "dialling" }]);
    simulator.advance(6);
    expect(agent.status).toBe(2);
  });

  test("a manual call is dialled at once, for inbound campaigns too", async () => {
    const { simulator, send, view } = await open();
    const agent = simulator.world.campaigns.get("Ventas<-")!.members[0]!.agent;
    const manual = { campaign: "Ventas<-", automatic: false, agent: agent.phone };
    expect(await send("DialerTask", "call", task(manual))).toBe("1");
    expect((await view()).latest).toMatchObject([{ state: "dialling", dialled: "12-345-610" }]);
    simulator.advance(6);
    expect(agent.status).toBe(2);
    simulator.advance(40);
    expect((await view()).latest).toMatchObject([{ state: "done" }]);
    expect(await send("DialerTask", "call", task({ ...manual, automatic: true }))).toBe("1");
    simulator.advance(20);
    expect((await view()).latest).toMatchObject([{ state: "dialling" }, { state: "done" }]);
  });

  test("0 for another mode, an unknown campaign or agent, a past date, and a progressive dialer without agent", async () => {
    const { send, simulator, view } = await open({ progressive: [out] });
    const ask = (changes: object) => send("DialerTask", "call", task(changes));
    expect(await ask({ bulk: true, automatic: true })).toBe("0");
    expect(await ask({ calldate: "2026-11-22 13:00:00" })).toBe("0");
    expect(await ask({ calldate: "2026-11-22 11:00:00", bulk: true, automatic: false })).toBe("0");
    expect(await ask({ calldate: "mañana", bulk: true, automatic: false })).toBe("0");
    expect(await ask({ bulk: "false" })).toBe("0");
    expect(await ask({ campaign: "Nada->" })).toBe("0");
    expect(await ask({ destination: "" })).toBe("0");
    expect(await ask({ agent: "Nadie" })).toBe("0");
    expect(await ask({ bulk: true, automatic: false })).toBe("0");
    expect(await send("DialerTask", "call", "text")).toBe("0");
    simulator.faults.set({ status500: true, only: `campaign:${out}` });
    expect(await ask({})).toContain("HTTP Status 500");
    expect((await view()).latest).toEqual([]);
  });
});

describe("the schedule", () => {
  const call = (calldate: string, destination = "098344484") => ({
    calldate,
    campaign: out,
    destination,
    alternatives: "099124484:099121212",
    agentphone: "",
    data: "Par1=Val1:Par2=Val2",
  });

  test("is dialled when it is due; a range of it can be removed", async () => {
    const { simulator, ask, send, view } = await open();
    const put = (calldate: string, destination?: string) =>
      send("ScheduleDialerCall", "callschedule", call(calldate, destination));
    expect(await put("2026-11-22 12:10:00")).toBe("1");
    expect(await put("2026-11-22 12:20:00")).toBe("1");
    expect(await put("2026-11-22 12:20:00", "098000001")).toBe("1");
    expect(await put("2026-11-22 11:59:00")).toBe("0");
    expect(await put("2026-11-32 12:00:00")).toBe("0");
    const range = { campaign: out, destination: "098-344-484" };
    const remove = (from: string, to: string) => ask("RemoveScheduleDialerCall", { ...range, from, to });
    expect(await remove("2026-11-22 12:30:00", "2026-11-22 12:00:00")).toBe("0");
    expect(await remove("2026-11-22 12:15:00", "2026-11-22 12:20:00")).toBe("1");
    expect((await view()).schedule.map(({ state }) => state)).toEqual(["scheduled", "removed", "scheduled"]);
    simulator.advance(604);
    expect((await view()).latest).toMatchObject([{ dialled: "098344484", state: "dialling" }]);
    simulator.advance(1800);
    expect((await view()).latest.map(({ destination }) => destination)).toEqual(["098000001", "098344484"]);
  });
});

describe("Respool and RemoveContact", () => {
  async function withContact() {
    const opened = await open();
    await opened.upload(`${out};098340000;a=1;098000010;50\n`);
    opened.simulator.advance(8);
    const [contact] = (await opened.view()).latest;
    const spooled = {
      campaign: out,
      destination: "098340000",
      dialerbase: "noviembre",
      status: 1,
      data: "a=1",
      alternatives: "098000010",
      contact: contact!.contact,
      retries: 1,
      priority: 50,
      agentphone: "",
    };
    const respool = (changes: object) => opened.send("Respool", "callspool", { ...spooled, ...changes });
    return { ...opened, respool };
  }

  test("puts the record back with another number, from the first try", async () => {
    const { simulator, respool, view } = await withContact();
    expect((await view()).latest).toMatchObject([{ state: "resting", retries: 1 }]);
    const turned = { destination: "098000010", alternatives: "098340000", priority: 2, data: "a=2" };
    expect(await respool({ ...turned, retries: 1 })).toBe("0");
    expect(await respool({ ...turned, retries: 0 })).toBe("1");
    expect((await view()).line).toMatchObject([{ destination: "098000010", priority: 2, data: "a=2" }]);
    simulator.advance(10);
    expect((await view()).latest).toMatchObject([{ state: "on_line", dialled: "098000010" }]);
    // While it is on the line: back in it afterwards.
    expect(await respool({ ...turned, retries: 0 })).toBe("1");
    simulator.advance(40);
    expect((await view()).counts).toMatchObject({ waiting: 1, done: 0 });
  });

  test("what must not change, must not", async () => {
    const { respool, view } = await withContact();
    expect(await respool({ campaign: "Ventas<-" })).toBe("0");
    expect(await respool({ dialerbase: "otra" })).toBe("0");
    expect(await respool({ dialerbase: undefined, dialebase: "noviembre" })).toBe("0");
    expect(await respool({ contact: 9 })).toBe("0");
    expect(await respool({ status: 0 })).toBe("0");
    expect(await respool({ priority: 1 })).toBe("0");
    expect(await respool({ retries: -1 })).toBe("0");
    expect(await respool({ agentphone: "9" })).toBe("0");
    expect((await view()).latest).toMatchObject([{ state: "resting" }]);
  });

  test("a removed contact is not dialled any more", async () => {
    const { simulator, ask, respool, view } = await withContact();
    expect(await ask("RemoveContact", { campaign: "Nada->", number: "098340000" })).toBe("0");
    expect(await ask("RemoveContact", { campaign: out, number: "" })).toBe("0");
    expect(await ask("RemoveContact", { campaign: out, number: "098-340-000" })).toBe("1");
    simulator.advance(300);
    expect((await view()).latest).toMatchObject([{ state: "removed", retries: 1 }]);
    expect(await respool({})).toBe("0");
  });
});
