import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCampaignStatus } from "./decode-campaigns";
import { PlatformUnintelligible } from "./errors";
import { notes } from "./testing/notes";
import { recordedMoments, sample } from "./testing/samples";

function decode(answer: unknown) {
  const { note, kinds } = notes();
  return { ...decodeCampaignStatus(answer, note), kinds };
}

function campaign(fields: Record<string, unknown>) {
  const { campaigns, kinds } = decode({ key: { campaign: "Power<-", ...fields } });
  const [only] = campaigns;
  if (only === undefined) throw new Error("no campaign");
  return { ...only, kinds };
}

describe("the vendor's samples", () => {
  it("all campaigns", () => {
    const { campaigns, agents, kinds } = decode(JSON.parse(sample("campaignstatus-all")));
    expect(kinds).toEqual([]);
    expect(agents).toEqual([]);
    expect(campaigns).toHaveLength(2);
    expect(campaigns[0]).toEqual({
      campaign: "Power<-",
      direction: "inbound",
      strategy: "leastrecent",
      wrapUpSeconds: 0,
      agents: {
        total: 1,
        logged: 0,
        available: 0,
        notAvailable: 1,
        paused: 0,
        busy: 0,
        busyPaused: 0,
        wrapUp: 0,
      },
      calls: { waiting: 0, completed: 0, abandoned: 0, total: 0 },
      averageHoldSeconds: null,
      averageTalkSeconds: null,
      abandonedPercent: null,
      serviceLevel: { percent: null, withAbandonedPercent: null, thresholdSeconds: 3 },
    });
    expect(campaigns[1]).toMatchObject({ campaign: "test->", direction: "outbound", wrapUpSeconds: 3 });
  });

  it("one campaign and its agents, told apart by content", () => {
    const { campaigns, agents, kinds } = decode(JSON.parse(sample("campaignstatus-one")));
    expect(kinds).toEqual([]);
    expect(campaigns.map(({ campaign, agents: { total, logged } }) => [campaign, total, logged])).toEqual([
      ["test->", 2, 1],
    ]);
    expect(agents).toEqual([
      {
        location: "SIP/1010",
        tech: "SIP",
        phone: "1010",
        name: "Daniel",
        status: { code: 5, key: "unavailable" },
        paused: false,
        pauseReason: null,
        queueInCall: false,
        callsTaken: 0,
        lastCallAt: null,
        secondsInState: 612,
        penalty: 0,
      },
      {
        location: "SIP/1001",
        tech: "SIP",
        phone: "1001",
        name: "Santiago",
        status: { code: 1, key: "available" },
        paused: false,
        pauseReason: null,
        queueInCall: false,
        callsTaken: 0,
        lastCallAt: null,
        secondsInState: 1179,
        penalty: 0,
      },
    ]);
  });
});

it("the hundred recorded moments: every agent, every field as recorded, nothing unreadable", () => {
  let rows = 0;
  let cutReasons = 0;
  for (const moment of recordedMoments()) {
    for (const recorded of Object.values(moment.agents)) {
      const { campaigns, agents, kinds } = decode(recorded);
      expect(kinds).toEqual([]);
      expect(campaigns).toEqual([]);
      expect(agents.map(({ location }) => location)).toEqual(Object.keys(recorded));
      for (const agent of agents) {
        const said = recorded[agent.location]!;
        rows += 1;
        expect([agent.name, agent.status.code, agent.paused, agent.callsTaken, agent.penalty]).toEqual([
          said.name,
          said.status,
          said.paused,
          said.callsTaken,
          said.penalty,
        ]);
        expect(agent.queueInCall).toBe(said.incall === 1);
        expect(agent.lastCallAt === null).toBe(said.lastCall === 0);
        expect(Date.parse(agent.lastCallAt ?? "1970-01-01T00:00:00Z")).toBe(said.lastCall * 1000);
        expect(agent.phone).toMatch(/^\d{4}$/);
        if (!said.paused || !said.pausedreason) expect(agent.pauseReason).toBeNull();
        else if (agent.pauseReason?.endsWith("…")) cutReasons += 1;
        else expect(agent.pauseReason).toBe(said.pausedreason);
      }
    }
  }
  expect(rows).toBe(1151);
  expect(cutReasons).toBe(6);
});

describe("a campaign", () => {
  it("has its keys in the order of our API", () => {
    const { kinds: _, ...reading } = campaign({});
    expect(Object.keys(reading)).toEqual([
      "campaign",
      "direction",
      "strategy",
      "wrapUpSeconds",
      "agents",
      "calls",
      "averageHoldSeconds",
      "averageTalkSeconds",
      "abandonedPercent",
      "serviceLevel",
    ]);
    expect(Object.keys(reading.agents)).toEqual([
      "total",
      "logged",
      "available",
      "notAvailable",
      "paused",
      "busy",
      "busyPaused",
      "wrapUp",
    ]);
    expect(Object.keys(reading.calls)).toEqual(["waiting", "completed", "abandoned", "total"]);
    expect(Object.keys(reading.serviceLevel)).toEqual([
      "percent",
      "withAbandonedPercent",
      "thresholdSeconds",
    ]);
  });

  it("reads each field from its own key, numbers or strings", () => {
    expect(
      campaign({
        totalagents: 1,
        logged: "2",
        availables: 3,
        notavailables: "4",
        paused: 5,
        busy: "6",
        busypaused: 7,
        onwrapup: "8",
        acd: 9,
        completed: "80",
        abandoned: 20,
        totalcalls: "101",
        wrapup: "15",
        strategy: "rrmemory",
        hold: "00:00:18-18",
        talked: "00:02:10-130",
        servicelevel: "85.71428",
        servicelevel2: 79.5,
        slevelthreshold: "20",
        abandonedlevel: "99",
      }),
    ).toEqual({
      campaign: "Power<-",
      direction: "inbound",
      strategy: "rrmemory",
      wrapUpSeconds: 15,
      agents: {
        total: 1,
        logged: 2,
        available: 3,
        notAvailable: 4,
        paused: 5,
        busy: 6,
        busyPaused: 7,
        wrapUp: 8,
      },
      calls: { waiting: 9, completed: 80, abandoned: 20, total: 101 },
      averageHoldSeconds: 18,
      averageTalkSeconds: 130,
      abandonedPercent: 20,
      serviceLevel: { percent: 85.71428, withAbandonedPercent: 79.5, thresholdSeconds: 20 },
      kinds: [],
    });
  });

  const figures = { hold: "00:00:18-18", talked: "00:02:10-130", servicelevel: "0.0", servicelevel2: "0.0" };

  it.each([
    ["some of both", 2, 1, { sl: 0, sl2: 0, abandoned: 33.3, hold: 18 }],
    ["none abandoned", 3, 0, { sl: 0, sl2: 0, abandoned: 0, hold: 18 }],
    ["all abandoned", 0, 3, { sl: null, sl2: 0, abandoned: 100, hold: null }],
    ["no calls", 0, 0, { sl: null, sl2: null, abandoned: null, hold: null }],
    ["completed unknown", undefined, 3, { sl: null, sl2: null, abandoned: null, hold: 18 }],
    ["abandoned unknown", 3, undefined, { sl: 0, sl2: null, abandoned: null, hold: 18 }],
    ["nothing known", undefined, undefined, { sl: null, sl2: null, abandoned: null, hold: 18 }],
  ])("no data is not 0: %s", (_, completed, abandoned, expected) => {
    const read = campaign({ ...figures, completed, abandoned });
    expect({
      sl: read.serviceLevel.percent,
      sl2: read.serviceLevel.withAbandonedPercent,
      abandoned: read.abandonedPercent,
      hold: read.averageHoldSeconds,
    }).toEqual(expected);
    expect(read.averageTalkSeconds).toBe(expected.hold === null ? null : 130);
  });

  it("what cannot be read costs the field and is counted, also where no data would show anyway", () => {
    const read = campaign({
      completed: 0,
      abandoned: "x",
      busy: -1,
      hold: "soon",
      servicelevel: "NaN",
      servicelevel2: "180",
      strategy: 7,
    });
    expect(read).toMatchObject({
      strategy: null,
      agents: { busy: null },
      calls: { completed: 0, abandoned: null },
      averageHoldSeconds: null,
    });
    expect([...read.kinds].sort()).toEqual([
      "campaign.abandoned",
      "campaign.busy",
      "campaign.hold",
      "campaign.servicelevel",
      "campaign.servicelevel2",
      "campaign.strategy",
    ]);
  });
});

describe("entries", () => {
  const agent = { location: "SIP/1010", status: 1 };

  it("are told apart by content, whatever the key looks like", () => {
    const { campaigns, agents, kinds } = decode({
      "SIP/1010": { campaign: "SIP/1010" },
      "test->": { ...agent, campaign: "test->" },
    });
    expect(campaigns.map((one) => one.campaign)).toEqual(["SIP/1010"]);
    expect(agents.map((one) => one.location)).toEqual(["SIP/1010"]);
    expect(kinds).toEqual([]);
  });

  it.each<[unknown, string]>([
    [null, "entry"],
    [5, "entry"],
    ["x", "entry"],
    [[], "entry"],
    [{}, "entry"],
    [{ queue: "test->", stateinterface: "SIP/1", name: "x" }, "entry"],
    [{ campaign: 5 }, "campaign.campaign"],
    [{ campaign: "" }, "campaign.campaign"],
    [{ location: 5 }, "agent.location"],
  ])("that are nobody's are dropped and counted once: %j", (entry, kind) => {
    const { campaigns, agents, kinds } = decode({ bad: entry, good: agent });
    expect(campaigns).toEqual([]);
    expect(agents).toHaveLength(1);
    expect(kinds).toEqual([kind]);
  });

  it("of one identity: the last is kept, the other counted", () => {
    const { campaigns, agents, kinds } = decode({
      a: { campaign: "x", acd: 1 },
      b: { campaign: "x", acd: 2 },
      c: { ...agent, name: "old" },
      d: { ...agent, name: "new" },
    });
    expect(campaigns.map(({ calls }) => calls.waiting)).toEqual([2]);
    expect(agents.map(({ name }) => name)).toEqual(["new"]);
    expect(kinds).toEqual(["campaign.duplicate", "agent.duplicate"]);
  });

  it("an empty object is a centre without campaigns", () => {
    expect(decode({})).toEqual({ campaigns: [], agents: [], kinds: [] });
  });

  it.each([
    [[]],
    ["x"],
    [1],
    [null],
    [true],
    [{ Result: "ok" }],
    [{ error: { code: 5 } }],
    [{ a: { campaign: 5 } }],
  ])("none readable is no answer: %j", (answer) => {
    expect(() => decode(answer)).toThrow(PlatformUnintelligible);
  });
});

describe("hostile names", () => {
  const hostile = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "Ñandú / 50% \"x\" 'y' <-",
    "a\u0000b",
    "  Power ->  ",
    "../../etc",
    "‮abc",
  ];
  const name = fc
    .oneof(fc.constantFrom(...hostile), fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }))
    .filter((text) => text.trim() !== "");

  it("come through as they are, as key and as name, and pollute nothing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), (names) => {
        // Written by hand: an object literal would lose __proto__ before it was JSON.
        const body = `{${names.map((one) => `${JSON.stringify(one)}:${JSON.stringify({ campaign: one, acd: 1 })}`).join(",")}}`;
        const { campaigns, kinds } = decode(JSON.parse(body));
        expect(new Set(campaigns.map((one) => one.campaign))).toEqual(new Set(names));
        expect(campaigns.every(({ calls }) => calls.waiting === 1)).toBe(true);
        expect(kinds).toEqual([]);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  it("a __proto__ inside an entry lends it nothing", () => {
    const { campaigns } = decode(JSON.parse('{"a":{"campaign":"a","__proto__":{"acd":5}}}'));
    expect(campaigns[0]?.calls.waiting).toBeNull();
  });
});
