import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { dialerModes } from "@/lib/domain/dialer-task";
import { asMainNumber, respooled } from "@/lib/domain/respool";
import { type StartOptions, startSimulator } from "@/lib/simulator/server";
import { createPlatform } from "./client";

const outbound = "Cobranzas->";
const anything = {
  agent: "",
  campaign: "",
  source: "",
  destination: "",
  tag: "",
  hours: "",
  rating: null,
  minSeconds: null,
  exclude: "",
  minOccurrences: null,
};
const entry = (phone: string) => ({
  phone,
  campaign: outbound,
  username: "sofia",
  company: "Pérez & Cía",
  jobTitle: "Cajera",
  name: "José",
});

/** The client against a quiet floor: everybody is free, and nothing happens but what it asks for. */
async function start(options: StartOptions = {}) {
  const simulator = await startSimulator({ speed: 0, warmupHours: 0.2, still: true, ...options });
  const platform = createPlatform({
    url: simulator.url,
    credentials: { user: "demo", password: "demo" },
    timeZone: "America/Montevideo",
    timeoutMs: 5000,
    maxConcurrency: 4,
    blacklistField: options.blacklistField ?? "blacklist",
    log: { warn: (details) => expect.unreachable(JSON.stringify(details)) },
  });
  onTestFinished(async () => {
    await platform.close();
    await simulator.close();
  });
  simulator.scene({ clear: true });
  const office = simulator.office!;
  const agent = simulator.world.campaigns
    .get(outbound)!
    .members.map((member) => member.agent)
    .find(({ location, exists }) => exists && location.startsWith("SIP/"))!;
  /** An instant so many seconds from the simulator's now. */
  const inSeconds = (seconds: number) =>
    new Date(Math.floor(simulator.world.now / 1000 + seconds) * 1000).toISOString();
  const destinations = () => office.spool.line(100).map(({ destination }) => destination);
  return { simulator, office, platform, agent, inSeconds, destinations };
}

it("goes on reading the floor while searches and conversions hang", async () => {
  const { simulator, platform, inSeconds } = await start();
  await platform.queueSummary();
  simulator.faults.set({ hang: true, only: ["getrecords", "convert"] });
  const filter = { ...anything, from: inSeconds(-60), to: inSeconds(0) };
  const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
  const slow = Promise.allSettled([
    ...Array.from({ length: 3 }, () => platform.findRecordings(filter, { offset: 0, limit: 50 })),
    ...Array.from({ length: 3 }, () => platform.convertRecording(guid, null)),
  ]);
  await sleep(100);
  const read = platform.queueSummary().then(() => "read");
  expect(await Promise.race([read, sleep(2000, "late")])).toBe("read");
  simulator.faults.clear();
  await platform.close();
  await slow;
}, 20_000);

describe("a call", () => {
  it.each([
    ["without data", null],
    ["with data", { data: '{"id":"7 & 8"}', form: "https://crm.example/?a=b" }],
  ])("%s rings the agent, then the destination, and is found under its guid", async (_, data) => {
    const { simulator, office, platform, agent, inSeconds } = await start();
    const call = {
      callerId: "29000000",
      agent: agent.name,
      phone: agent.phone,
      tech: "SIP",
      context: "agentes",
      campaign: outbound,
      destination: "098344410",
    };
    const guid =
      data === null ? await platform.agentCall(call) : await platform.agentCallWithData(call, data);
    expect(office.placed).toMatchObject([{ guid, destination: "098344410", ...data }]);
    const status = async () =>
      (await platform.campaignAgents(outbound)).value.agents.find(
        ({ location }) => location === agent.location,
      )?.status.key;
    expect(await status()).toBe("ringing");
    simulator.advance(30);
    expect(await status()).toBe("in_use");
    simulator.advance(300);

    const range = { from: inSeconds(-3600), to: inSeconds(0) };
    const { value } = await platform.findRecordings(
      { ...anything, ...range, campaign: outbound, destination: "098344410" },
      { offset: 0, limit: 50 },
    );
    expect(value.entries).toMatchObject([{ guid, agent: agent.name, destination: "098344410" }]);
  });

  it("to nobody's phone is refused", async () => {
    const { platform, agent } = await start();
    const call = { callerId: "1", agent: agent.name, tech: "SIP", context: "agentes", campaign: outbound };
    await expect(
      platform.agentCall({ ...call, phone: "nobody", destination: "098344410" }),
    ).rejects.toMatchObject({ code: "platform_refused" });
  });
});

describe("a disposition", () => {
  const disposition = {
    campaign: outbound,
    agent: "Daniel",
    callerId: "098344484",
    guid: "020f9687-adc6-46ca-b675-e96c9d1606ef",
    level1: "Contacto",
    level2: "Venta",
    level3: "Plan básico",
    data1: "uno",
    data2: "",
    comment: "50% & más",
    schedule: null,
    rescheduleCampaign: "",
    tag: "",
  };

  it.each([
    ["json", "CONTACTO_VENTA_PLAN_BASICO"],
    ["one", null],
  ] as const)("is taken, the answer being %s", async (dispositionAnswer, code) => {
    const { office, platform } = await start({ dispositionAnswer });
    expect(await platform.dispositionCall(disposition)).toBe(code);
    expect(office.given).toMatchObject([{ fields: { l3: "Plan básico", comment: "50% & más" } }]);
  });

  it("with a date puts the call into the schedule, at that instant", async () => {
    const { office, platform, inSeconds, simulator } = await start();
    const agenda = { ...disposition, level1: "Agenda", level2: "", level3: "" };
    await platform.dispositionCall({ ...agenda, schedule: inSeconds(600) });
    simulator.advance(598);
    expect(office.schedule.appointments).toMatchObject([{ destination: "098344484", state: "scheduled" }]);
    simulator.advance(3);
    expect(office.schedule.appointments).toMatchObject([{ state: "given to the dialer" }]);
    await expect(platform.dispositionCall(agenda)).rejects.toMatchObject({ field: "schedule" });
  });

  it.each([
    ["campaign", { campaign: "" }],
    ["callerId", { callerId: "" }],
    ["agent", { agent: "" }],
    ["level1", { level1: "" }],
    ["level1", { level2: "No such thing" }],
  ])("is refused for its %s", async (field, changes) => {
    const { office, platform } = await start();
    await expect(platform.dispositionCall({ ...disposition, ...changes })).rejects.toMatchObject({ field });
    expect(office.given).toEqual([]);
  });
});

it.each(["blacklist", "black"])(
  "the blacklist takes and gives back one and many, in the field %s",
  async (field) => {
    const { office, platform } = await start({ blacklistField: field });
    const phones = () => office.blacklist.entries().map(({ phone }) => phone);
    await platform.addToBlacklist([entry("098000001")]);
    expect(office.blacklist.entries()).toEqual([
      expect.objectContaining({ phone: "098000001", company: "Pérez & Cía", job_title: "Cajera" }),
    ]);
    await platform.addToBlacklist([entry("098000002"), entry("098000003")]);
    expect(phones()).toHaveLength(3);
    await platform.removeFromBlacklist([entry("098000001")]);
    await platform.removeFromBlacklist([entry("098000002"), entry("098000003")]);
    expect(phones()).toEqual([]);
    await expect(platform.addToBlacklist([{ ...entry("1"), campaign: "None->" }])).rejects.toMatchObject({
      code: "platform_refused",
    });
  },
);

describe("recordings", () => {
  it("are read whole, page by page, each once", async () => {
    const { office, platform, inSeconds } = await start();
    const range = { from: inSeconds(-100_000), to: inSeconds(0) };
    const ids: (number | null)[] = [];
    for (let offset = 0; ; offset += 50) {
      const { value, unreadable } = await platform.findRecordings(
        { ...anything, ...range },
        { offset, limit: 50 },
      );
      expect(unreadable).toBe(0);
      ids.push(...value.entries.map(({ id }) => id));
      if (value.rows < 50) break;
    }
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids)).toEqual(new Set(office.records.all().map(({ id }) => id)));
  });

  it("are found again by the tag that they were given", async () => {
    const { simulator, platform, inSeconds } = await start();
    const range = { from: inSeconds(-100_000), to: inSeconds(0) };
    const { value } = await platform.findRecordings({ ...anything, ...range }, { offset: 0, limit: 1 });
    const { guid, destination } = value.entries[0]!;
    await platform.tagRecording({ phone: destination ?? "", guid, text: "Reclamo & más" });
    simulator.advance(5);
    const found = await platform.findRecordings(
      { ...anything, ...range, tag: "Reclamo & más" },
      { offset: 0, limit: 50 },
    );
    expect(found.value.entries.length).toBeGreaterThan(0);
    for (const each of found.value.entries) expect(each).toMatchObject({ guid, tag: "Reclamo & más" });
  });

  it("are converted where they lie: with a folder in a day's, without elsewhere", async () => {
    const { office, platform, inSeconds } = await start();
    const range = { from: inSeconds(-100_000), to: inSeconds(0) };
    const { value } = await platform.findRecordings(
      { ...anything, ...range, minSeconds: 1 },
      { offset: 0, limit: 20 },
    );
    for (const { guid, folder } of value.entries) {
      const tries = await Promise.allSettled([
        platform.convertRecording(guid, null),
        platform.convertRecording(guid, folder),
      ]);
      expect(tries.filter(({ status }) => status === "fulfilled").length).toBe(
        office.converted.has(guid) ? 1 : 0,
      );
    }
    expect(office.converted.size).toBeGreaterThan(5);
  });
});

describe("the dialer", () => {
  const target = { campaign: outbound, destination: "12-345-610", data: [["id", "7"]] as const };
  const alternatives = ["099124484", "099111111"];

  it.each(dialerModes)("takes the task %s", async (mode) => {
    const { office, platform, agent, inSeconds } = await start();
    const at = mode === "scheduled" ? inSeconds(600) : null;
    await platform.dialerTask({ ...target, alternatives, mode, agent: agent.phone, source: "crm", at });
    const contacts = [...office.spool.line(10), ...office.spool.latest(10)];
    const [appointment] = office.schedule.appointments;
    expect(appointment ?? contacts[0]).toMatchObject({
      destination: "12-345-610",
      alternatives: "099124484:099111111",
      data: "id=7",
      agentphone: agent.phone,
    });
    expect([contacts.length, office.schedule.appointments.length]).toEqual(at === null ? [1, 0] : [0, 1]);
  });

  it("schedules a call, and takes away those of a range alone", async () => {
    const { office, platform, inSeconds } = await start();
    for (const seconds of [600, 1200, 1800])
      await platform.scheduleCall({ ...target, alternatives: [], agentPhone: "", at: inSeconds(seconds) });
    await platform.removeScheduledCalls({
      campaign: outbound,
      destination: "12-345-610",
      from: inSeconds(1200),
      to: inSeconds(1800),
    });
    expect(office.schedule.appointments.map(({ state }) => state)).toEqual([
      "scheduled",
      "removed",
      "removed",
    ]);
    await expect(
      platform.scheduleCall({ ...target, alternatives: [], agentPhone: "", at: inSeconds(-60) }),
    ).rejects.toMatchObject({ code: "platform_refused" });
  });

  it("reads a base, and takes a contact away", async () => {
    const { simulator, office, platform, destinations } = await start();
    simulator.scene({ campaigns: [{ campaign: outbound, agents: "out" }] });
    const content = `${outbound};098000001;nombre=Ñandú:id=1;099124484:099111111;9999;\n${outbound};098000002;;\n`;
    const base = { campaign: outbound, filename: "noviembre.csv", content, records: 2, username: "sofia" };
    await platform.uploadBase({ ...base, timeZone: null });
    await platform.uploadBase({ ...base, filename: "diciembre.csv", timeZone: "America/Sao_Paulo" });
    simulator.advance(5);
    expect(office.bases).toMatchObject([
      { name: "noviembre.csv", records: 2, rejected: [], timezone: null },
      { name: "diciembre.csv", records: 2, rejected: [], timezone: "America/Sao_Paulo" },
    ]);
    expect(office.spool.line(10)).toContainEqual(
      expect.objectContaining({ destination: "098000001", data: "nombre=Ñandú:id=1" }),
    );
    await platform.removeContact({ campaign: outbound, number: "098000001" });
    expect(destinations()).toEqual(["098000002", "098000002"]);
  });

  it("takes a record back with another main number, and refuses one whose protected fields changed", async () => {
    const { simulator, office, platform } = await start();
    simulator.scene({ campaigns: [{ campaign: outbound, agents: "out" }] });
    const content = `${outbound};098000001;id=1;099124484;9999;\n`;
    const base = { campaign: outbound, filename: "noviembre", content, records: 1, username: "sofia" };
    await platform.uploadBase({ ...base, timeZone: null });
    simulator.advance(5);
    const { campaign, destination, dialerbase, data, contact, retries, priority, agentphone, ...more } =
      office.spool.line(1)[0]!;
    const record = {
      campaign,
      destination,
      dialerbase,
      status: 1,
      data,
      alternatives: more.alternatives,
      contact,
      retries,
      priority,
      agentphone,
    };
    await platform.respool(respooled(record, asMainNumber(record, "099124484")));
    expect(office.spool.line(1)).toMatchObject([
      { contact, destination: "099124484", alternatives: "098000001", retries: 0, data: "id=1" },
    ]);
    await expect(platform.respool({ ...record, dialerbase: "other" })).rejects.toMatchObject({
      code: "platform_refused",
    });
  });
});

it("an agent is called back from a break, and logged off", async () => {
  const { simulator, platform, agent } = await start();
  simulator.scene({ agents: [{ agent: agent.location, paused: true }] });
  const row = async () =>
    (await platform.campaignAgents(outbound)).value.agents.find(
      ({ location }) => location === agent.location,
    );
  const who = { agent: agent.name, location: agent.location, message: "Fin del turno" };
  expect((await row())?.paused).toBe(true);
  await platform.endBreak({ ...who, reason: "Almuerzo" });
  expect((await row())?.paused).toBe(false);
  await platform.logOffAgent(who);
  expect(await row()).toBeUndefined();
  await expect(platform.logOffAgent(who)).rejects.toMatchObject({ code: "platform_refused" });
});
