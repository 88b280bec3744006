import { describe, expect, it, onTestFinished } from "vitest";
import { byCodePoint } from "@/lib/domain/campaign";
import { type StartOptions, startSimulator } from "@/lib/simulator/server";
import { createPlatform, type PlatformOptions } from "./client";

/** The client against a platform that shares no line of code with it. */
async function start(options: StartOptions = {}, more: Partial<PlatformOptions> = {}) {
  const simulator = await startSimulator({
    speed: 0,
    warmupHours: 0.2,
    campaigns: 6,
    agents: 60,
    ...options,
  });
  const warnings: object[] = [];
  const platform = createPlatform({
    url: simulator.url,
    credentials: { user: "demo", password: "demo" },
    timeZone: "America/Montevideo",
    timeoutMs: 1000,
    maxConcurrency: 4,
    log: { warn: (details) => warnings.push(details) },
    ...more,
  });
  onTestFinished(async () => {
    await platform.close();
    await simulator.close();
  });
  return { simulator, platform, warnings };
}

describe("every dialect is read whole", () => {
  it.each<[string, StartOptions]>([
    ["the vendor's", {}],
    ["newer servers'", { asteriskJava: "new", dateForm: "java21" }],
    ["a badly set server's", { dateForm: "question", tokenForm: "text" }],
    ["Java 11's, a list for a token", { dateForm: "java11", tokenForm: "list" }],
    ["older servers', which have only UserLogin", { auth: "UserLogin" }],
    ["older servers', with an object", { auth: "UserLogin", tokenForm: "object" }],
    ["a recorded Asterisk's", { replay: true }],
  ])("%s", async (_, options) => {
    const { simulator, platform, warnings } = await start(options);
    const summary = await platform.queueSummary();
    const all = await platform.campaigns();
    const names = all.value.map(({ campaign }) => campaign);
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(summary.value.queues.map(({ queue }) => queue).sort(byCodePoint)).toEqual(
      [...names].sort(byCodePoint),
    );
    expect(summary.value.clock).toMatch(/^[A-Z][a-z]{2} \d/);

    const ones = await Promise.all(names.map((name) => platform.campaignAgents(name)));
    for (const [index, { value, unreadable }] of ones.entries()) {
      expect(unreadable).toBe(0);
      expect(value.campaign).toEqual(all.value[index]);
      expect(value.agents).toHaveLength(value.campaign?.agents.total ?? -1);
      for (const agent of value.agents) {
        expect(agent.secondsInState).not.toBeNull();
        expect(agent.phone).toMatch(/^\d+$/);
        expect(agent.name).not.toBeNull();
      }
    }
    expect([summary.unreadable, all.unreadable, warnings]).toEqual([0, 0, []]);
    expect(simulator.counts().peak).toBeLessThanOrEqual(4);
  });
});

it("says of each campaign and agent what stands in the simulator's world", async () => {
  const { simulator, platform } = await start();
  const { world } = simulator;
  const { value: campaigns } = await platform.campaigns();
  const { value: summary } = await platform.queueSummary();
  expect(campaigns).toHaveLength(world.campaigns.size);
  let agents = 0;
  for (const said of campaigns) {
    const campaign = world.campaigns.get(said.campaign)!;
    expect(said).toMatchObject({
      direction: campaign.plan.direction,
      strategy: campaign.strategy,
      wrapUpSeconds: campaign.wrapUpSeconds,
      calls: {
        waiting: campaign.waiting.length,
        completed: campaign.counters.completed,
        abandoned: campaign.counters.abandoned,
      },
      serviceLevel: { thresholdSeconds: campaign.thresholdSeconds },
    });
    const { completed, abandoned } = campaign.counters;
    if (completed + abandoned > 0)
      expect(said.abandonedPercent).toBeCloseTo((abandoned / (completed + abandoned)) * 100, 0);
    expect(summary.queues.find(({ queue }) => queue === said.campaign)?.callers).toBe(
      campaign.waiting.length,
    );

    const { value } = await platform.campaignAgents(said.campaign);
    for (const { agent, ...member } of campaign.members) {
      agents += 1;
      expect(value.agents.find(({ location }) => location === agent.location)).toMatchObject({
        name: agent.name,
        phone: agent.phone,
        status: { code: agent.status },
        paused: member.paused,
        queueInCall: member.inCall,
        callsTaken: member.callsTaken,
        penalty: member.penalty,
        lastCallAt: member.lastCall === 0 ? null : new Date(member.lastCall * 1000).toISOString(),
        secondsInState: Math.floor(world.now / 1000) - Math.floor(agent.since / 1000),
      });
    }
  }
  expect(agents).toBeGreaterThan(60);
});

it("knows a campaign by any name", async () => {
  const names = [
    "__proto__",
    "constructor",
    "Ñandú / 50% & más <-",
    "\"Comillas\" y 'más' ->",
    "a  b ",
    "../x?y=z#t",
  ];
  const { simulator, platform } = await start();
  simulator.scene({
    still: true,
    campaigns: names.map((campaign) => ({ campaign, add: true, waiting: 2, since: 40 })),
  });
  simulator.scene({
    agents: names.map((campaign, i) => ({
      agent: `SIP/9${i}`,
      add: { name: `Ana ${i}`, campaigns: [campaign] },
    })),
  });
  const { value: campaigns } = await platform.campaigns();
  const { value: summary } = await platform.queueSummary();
  for (const [i, name] of names.entries()) {
    expect(campaigns.find(({ campaign }) => campaign === name)?.calls.waiting).toBe(2);
    expect(summary.queues.find(({ queue }) => queue === name)?.longestHoldSeconds).toBe(40);
    const { value } = await platform.campaignAgents(name);
    expect(value.campaign?.campaign).toBe(name);
    expect(value.agents.map((agent) => agent.name)).toEqual([`Ana ${i}`]);
  }
  expect((await platform.campaignAgents("no such campaign")).value).toEqual({ campaign: null, agents: [] });
});

it("hangs up, and is told when there was nothing to hang up", async () => {
  const { simulator, platform } = await start();
  const campaign = [...simulator.world.campaigns.values()].find(
    ({ plan, members }) => plan.direction === "inbound" && members.length > 3,
  )!;
  const { phone, location } = campaign.members[0]!.agent;
  simulator.scene({
    still: true,
    clear: true,
    agents: [{ agent: location, state: "in_use", since: 60, campaign: campaign.name }],
  });
  const status = async () =>
    (await platform.campaignAgents(campaign.name)).value.agents.find((agent) => agent.location === location)
      ?.status.key;

  expect(await status()).toBe("in_use");
  await platform.hangUp(phone);
  expect(await status()).not.toBe("in_use");
  await expect(platform.hangUp(phone)).rejects.toMatchObject({ code: "platform_refused" });
});

describe("the session", () => {
  it("is renewed unseen when all tokens expire, by one log-in for all", async () => {
    const { simulator, platform } = await start();
    await platform.queueSummary();
    simulator.expireTokens();
    await Promise.all(Array.from({ length: 20 }, () => platform.queueSummary()));
    expect(simulator.counts().byPath["auth/getUserToken"]).toBe(2);
  });

  it("is ended at the close", async () => {
    const { simulator, platform } = await start();
    await platform.queueSummary();
    await platform.close();
    expect(simulator.counts().byPath["auth/EndSession"]).toBe(1);
    expect(simulator.calls.at(-1)).toMatchObject({ path: "auth/EndSession", status: 200 });
  });

  it("with wrong credentials is refused, and asked for once however many call", async () => {
    const { simulator, platform } = await start({}, { credentials: { user: "demo", password: "wrong" } });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => platform.queueSummary()));
    for (const result of results) expect(result).toMatchObject({ reason: { code: "platform_unauthorized" } });
    expect(simulator.counts().total).toBe(1);
  });

  it("of a ready token needs no log-in", async () => {
    const token = "ZGVtbzpyZWFkeQ==";
    const { simulator, platform } = await start({ token }, { credentials: { token } });
    await platform.queueSummary();
    await platform.close();
    expect(simulator.counts().byPath).toEqual({ "Supervisor/queuesummary": 1 });
  });
});

describe("each fault has its code, and passes", () => {
  it.each([
    ["hang", "platform_timeout"],
    ["reset", "platform_unreachable"],
    ["cut", "platform_unreachable"],
    ["status500", "platform_error"],
    ["html", "platform_unintelligible"],
    ["half", "platform_unintelligible"],
    ["empty", "platform_unintelligible"],
    ["zero", "platform_refused"],
    ["unauthorized", "platform_unauthorized"],
  ] as const)("%s: %s", async (fault, code) => {
    const { simulator, platform } = await start({}, { timeoutMs: 300 });
    await platform.campaigns();
    simulator.faults.set({ [fault]: true, only: "Supervisor/campaignstatus" });
    await expect(platform.campaigns()).rejects.toMatchObject({ code });
    expect((await platform.queueSummary()).value.queues).toHaveLength(6);
    simulator.faults.clear();
    expect((await platform.campaigns()).value).toHaveLength(6);
  });
});
