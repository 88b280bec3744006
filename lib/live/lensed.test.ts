import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { campaignSettingsDefaults } from "@/lib/contracts/settings";
import { type Lens, wholeFloor } from "@/lib/domain/access";
import type { AgentReading } from "@/lib/ucontact/platform";
import { createAnswer, type LiveAnswer } from "./answer";
import * as encoded from "./encoded";
import { createFloor, type Floor } from "./floor";
import { lensFloors } from "./lensed";
import { liveRoutes } from "./routes";
import { agentReading, campaignReading, queueReading, reading } from "./testing/readings";
import { get as ask, begins } from "./testing/story";
import { figure, lens as lenses, locations, names, see, type World, within, world } from "./testing/worlds";

/** Every live route, for all campaigns and for each, also for one that there is not. */
const paths = Object.entries(liveRoutes).flatMap(([path, { one }]) => [
  path,
  ...(one === undefined ? [] : [...names, "Gone<-", "Nobody<-"].map((name) => `${path}?queue=${name}`)),
]);

const settings = new Map(names.map((name) => [name, { ...campaignSettingsDefaults, group: `of ${name}` }]));

vi.mock("./encoded", async (original) => {
  const real = await original<typeof encoded>();
  return { ...real, encode: vi.fn(real.encode) };
});
const encode = vi.mocked(encoded.encode);

beforeEach(() => {
  vi.useFakeTimers({ now: begins });
});
afterAll(() => {
  vi.useRealTimers();
});

function start(campaignSettings = () => settings) {
  const floor = createFloor(begins, 2);
  const looks: unknown[] = [];
  const floorThrough = lensFloors(floor, campaignSettings);
  const answer = createAnswer({
    floorThrough,
    pollSeconds: 2,
    poller: { look: (sight) => looks.push(sight), nextAnswerInMs: () => 1500 },
    version: "build-1",
    random: () => 0,
  });
  const get = (path: string, lens: Lens, acceptEncoding?: string) =>
    ask(answer, path, { lens, acceptEncoding });
  return { floor, floorThrough, looks, get };
}

/** The world's polls, 16 s apart; then what `during` makes of each, a second later. */
function live({ floor }: ReturnType<typeof start>, polls: World, during: () => void = () => undefined) {
  for (const [i, poll] of polls.entries()) {
    vi.setSystemTime(begins + i * 16_000);
    see(floor, poll);
    vi.setSystemTime(begins + i * 16_000 + 1000);
    during();
  }
}

/** One poll of these campaigns, calm, with these agents; of `listed` without any, the agents are not read. */
function tell(
  floor: Floor,
  agents: Readonly<Record<string, readonly AgentReading[]>>,
  listed: readonly string[] = Object.keys(agents),
) {
  const now = Date.now();
  floor.sawQueues(reading({ queues: listed.map((name) => queueReading(name)), clock: null }), now);
  floor.sawCampaigns(reading(listed.map((name) => campaignReading(name))), now);
  for (const [name, rows] of Object.entries(agents)) floor.sawAgents(name, reading(rows), now);
  floor.remember(now);
}

const lensOf = (...campaigns: string[]): Lens => ({
  key: JSON.stringify(campaigns),
  campaigns,
  agents: "all",
});

/** An answer's text, headers and all, but for the hash of its body. */
function said({ headers, body }: LiveAnswer): string {
  return JSON.stringify({ ...headers, ETag: "" }) + String(body);
}

/** What is only ever said of this campaign: its name, and its figures. */
const marksOf = (name: string) => new RegExp(`${name}|${String(figure(name, 0)).slice(0, -1)}`);

const told = ({ status, headers, body }: LiveAnswer) => ({ status, headers, body: String(body) });

describe("what a lens does not hold", () => {
  test("changes no answer on any route: the floor might as well be without it", () => {
    fc.assert(
      fc.property(world, lenses, lenses, (whole, lens, other) => {
        const all = start();
        // Others look at the same time, and what was answered earlier must not come back.
        live(all, whole, () => {
          for (const path of paths) for (const one of [wholeFloor, other, lens]) all.get(path, one);
        });
        const alone = start();
        live(alone, within(whole, lens));
        all.looks.length = 0;
        for (const path of paths) {
          expect(told(all.get(path, lens)), path).toEqual(told(alone.get(path, lens)));
        }
        expect(all.looks).toEqual(alone.looks);
      }),
      { numRuns: 150 },
    );
  });

  test("stands in no body and no header", () => {
    fc.assert(
      fc.property(world, lenses, (whole, lens) => {
        const all = start();
        live(all, whole);
        const seen = within(whole, lens).flatMap(({ told: campaigns }) => [...campaigns]);
        const foreign = names.filter((name) => !seen.some(([campaign]) => campaign === name));
        const people = new Set(seen.flatMap(([, { agents }]) => agents.map(({ location }) => location)));
        if (lens.agents === "counts") people.clear();
        for (const path of paths) {
          const text = said(all.get(path, lens));
          for (const name of foreign) expect(text).not.toMatch(marksOf(name));
          for (const one of locations) if (!people.has(one)) expect(text).not.toContain(one);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("is on every route for who may see it", () => {
    const all = start();
    const agents = [agentReading("SIP/4001", { callsTaken: figure("Alfa<-", 1) })];
    const one = { waiting: figure("Alfa<-", 1), unreadable: 0, fails: false, readAgoMs: 0, agents };
    live(all, [{ told: new Map([["Alfa<-", one]]), nobodys: 0 }]);
    for (const path of Object.keys(liveRoutes))
      expect(said(all.get(path, wholeFloor))).toMatch(/Alfa<-|190909/);
  });

  test("cannot be told from what does not exist, and nobody is made to look at it", () => {
    const { floor, get, looks } = start();
    const lens = lensOf("Alfa<-");
    for (const isRead of [false, true]) {
      if (isRead) tell(floor, { "Alfa<-": [], "Bravo->": [agentReading("SIP/4001")] });
      for (const path of paths.filter((one) => one.endsWith("?queue=Bravo->"))) {
        const hidden = told(get(path, lens));
        expect(hidden).toEqual(told(get(path.replace("Bravo->", "Nobody<-"), lens)));
        expect(hidden.status).toBe(404);
        expect(hidden.body).toContain("campaign_not_found");
      }
    }
    expect(looks).toEqual([]);
  });

  test("is not denied either: whose call an agent is in stays unsaid unless a campaign that is seen holds it", () => {
    const { floor, get } = start();
    const elsewhere = agentReading("SIP/4001", { code: 2, queueInCall: false });
    const here = agentReading("SIP/4002", { code: 2, queueInCall: true });
    tell(floor, { "Alfa<-": [elsewhere, here] });
    const calls = (lens: Lens) =>
      (get("/api/floor?queue=Alfa<-", lens).json as { data: { calls: unknown } }).data.calls;
    expect(calls(lensOf("Alfa<-"))).toEqual([{ location: "SIP/4002", campaigns: ["Alfa<-"] }]);
    expect(calls(wholeFloor)).toHaveLength(2);
  });
});

test("what could not be read of other campaigns, or was nobody's, is not counted", () => {
  const { floor, get } = start();
  tell(floor, { "Alfa<-": [], "Bravo->": [] });
  const now = Date.now();
  const unreadableIn = new Map([
    ["Alfa<-", 1],
    ["Bravo->", 20],
  ]);
  floor.sawCampaigns(
    reading([campaignReading("Alfa<-"), campaignReading("Bravo->")], now, 321, unreadableIn),
    now,
  );
  const unreadable = (lens: Lens) =>
    (get("/api/campaignstatus", lens).json as { source: { unreadable: number } }).source.unreadable;
  expect([
    unreadable(wholeFloor),
    unreadable(lensOf("Alfa<-")),
    unreadable(lensOf("Alfa<-", "Bravo->")),
  ]).toEqual([321, 1, 21]);
});

describe("who sees how many agents there are", () => {
  const counts: Lens = { ...lensOf("Alfa<-"), key: "counts", agents: "counts" };

  test("is refused every route with agents' rows, and gets the rest", () => {
    const { floor, get, looks } = start();
    tell(floor, { "Alfa<-": [agentReading("SIP/4001")], "Bravo->": [agentReading("SIP/4002")] });
    const statuses = Object.fromEntries(
      paths
        .filter((path) => !path.includes("?") || path.endsWith("Alfa<-"))
        .map((path) => [path, get(path, counts).status]),
    );
    expect(statuses).toEqual({
      "/api/queuesummary": 200,
      "/api/campaignstatus": 200,
      "/api/campaignstatus?queue=Alfa<-": 403,
      "/api/floor": 200,
      "/api/floor?queue=Alfa<-": 403,
      "/api/agents": 403,
      "/api/trend": 200,
      "/api/trend?queue=Alfa<-": 200,
    });
    expect(get("/api/agents", counts).json).toMatchObject({ error: { code: "not_allowed" } });
    expect(get("/api/floor", counts).json).toMatchObject({ data: { agents: { total: 1, free: 1 } } });
    expect(looks).toEqual([]);
  });
});

describe("an agent", () => {
  const own: Lens = { key: "own", campaigns: ["Alfa<-", "Bravo->"], agents: { own: "SIP/4001" } };
  const mine = agentReading("SIP/4001", { code: 2, queueInCall: true, paused: true });
  const colleague = agentReading("SIP/4002", { paused: true });

  test("sees their own row alone, in those of their campaigns that they may see", () => {
    const { floor, get } = start();
    tell(floor, {
      "Alfa<-": [mine, colleague],
      "Bravo->": [colleague],
      "Charlie<-": [agentReading("SIP/4001", { code: 2, queueInCall: true })],
    });
    expect(get("/api/agents", own).json).toMatchObject({
      data: {
        campaigns: ["Alfa<-"],
        agents: [{ location: "SIP/4001", memberships: [{ campaign: "Alfa<-" }] }],
      },
    });
    expect(get("/api/floor?queue=Alfa<-", own).json).toMatchObject({
      data: {
        pauses: [{ location: "SIP/4001" }],
        calls: [{ location: "SIP/4001", campaigns: ["Alfa<-"] }],
      },
    });
    const floorSeen = get("/api/floor", own);
    expect(floorSeen.json).toMatchObject({
      data: { agents: null, outboundAgents: null, campaigns: [{ campaign: "Alfa<-" }] },
    });
    expect(floorSeen.headers["X-Vigia-Agents-Age-Ms"]).toBeUndefined();
    expect(get("/api/campaignstatus", own).json).toMatchObject({ data: [{ agents: { total: 10 } }] });
    expect(get("/api/floor?queue=Bravo->", own).status).toBe(404);
  });

  test("finds nothing, rather than that a campaign does not exist, until their campaigns are known", () => {
    const anywhere: Lens = { ...own, key: "anywhere", campaigns: "all" };
    const { floor, get, looks } = start();
    tell(floor, { "Bravo->": [colleague] }, ["Alfa<-", "Bravo->"]);
    for (const path of paths.filter((one) => !/Charlie|Delta|Gone|Nobody/.test(one))) {
      expect(get(path, anywhere).status, path).toBe(503);
    }
    expect(looks.filter((sight) => sight !== "all_agents")).toEqual([]);
    floor.sawAgents("Alfa<-", reading([mine]), Date.now());
    expect(get("/api/campaignstatus?queue=Alfa<-", anywhere).status).toBe(200);
    // A campaign that is new on the platform takes nothing away from who is in others.
    tell(floor, { "Alfa<-": [mine] }, ["Alfa<-", "Bravo->", "Charlie<-"]);
    expect(get("/api/campaignstatus", anywhere).json).toMatchObject({ data: [{ campaign: "Alfa<-" }] });
  });

  test("who leaves a campaign does not see its trend any more", () => {
    const { floor, get } = start();
    tell(floor, { "Alfa<-": [mine], "Bravo->": [] });
    expect(get("/api/trend", own).json).toMatchObject({ data: { campaigns: [{ campaign: "Alfa<-" }] } });
    tell(floor, { "Alfa<-": [], "Bravo->": [mine] });
    expect(get("/api/trend", own).json).toMatchObject({ data: { campaigns: [{ campaign: "Bravo->" }] } });
  });
});

describe("a lens", () => {
  test("is made once for all who look through it, and its bytes are too", () => {
    const { floor, floorThrough, get } = start();
    tell(floor, { "Alfa<-": [agentReading("SIP/4001")], "Bravo->": [] });
    encode.mockClear();
    const path = "/api/campaignstatus?queue=Alfa<-";
    const plain = new Set<Buffer | null>();
    const zipped = new Set<Buffer | null>();
    for (let i = 0; i < 200; i++) {
      plain.add(get(path, lensOf("Alfa<-")).body);
      zipped.add(get(path, lensOf("Alfa<-"), "gzip").body);
    }
    expect([plain.size, zipped.size, encode.mock.calls.length]).toEqual([1, 1, 1]);
    expect(floorThrough(lensOf("Alfa<-")).picture()).toBe(floorThrough(lensOf("Alfa<-")).picture());
    expect(floorThrough(lensOf("Alfa<-")).memory()).toBe(floorThrough(lensOf("Alfa<-")).memory());
  });

  test("keeps what did not change in it, whatever changed beside it", () => {
    const { floor, floorThrough } = start();
    tell(floor, { "Alfa<-": [agentReading("SIP/4001")], "Bravo->": [] });
    const before = floorThrough(lensOf("Alfa<-")).picture();
    const now = Date.now();
    const bravo = campaignReading("Bravo->", { calls: { waiting: 9 } });
    floor.sawCampaigns(reading([campaignReading("Alfa<-"), bravo]), now);
    floor.sawAgents("Bravo->", reading([agentReading("SIP/4002")]), now);
    const after = floorThrough(lensOf("Alfa<-")).picture();
    expect(after).not.toBe(before);
    expect(after.campaigns?.value).toBe(before.campaigns?.value);
    expect(after.agents).toBe(before.agents);
  });

  test("on the whole floor is the floor itself", () => {
    const { floor, floorThrough } = start();
    tell(floor, { "Alfa<-": [] });
    const seen = floorThrough(wholeFloor);
    expect([seen.picture(), seen.memory(), seen.trend()]).toEqual([
      floor.picture(),
      floor.memory(),
      floor.trend(),
    ]);
    expect(seen.picture()).toBe(floor.picture());
  });

  test("that nobody has used for long is forgotten, and made anew", () => {
    const { floor, floorThrough } = start();
    tell(floor, { "Alfa<-": [] });
    const first = floorThrough(lensOf("Alfa<-"));
    const second = floorThrough(lensOf("Bravo->"));
    for (let i = 0; i < 999; i++) {
      floorThrough({ ...wholeFloor, key: `another ${i}` });
      floorThrough(lensOf("Alfa<-"));
    }
    expect(floorThrough(lensOf("Alfa<-"))).toBe(first);
    expect(floorThrough(lensOf("Bravo->"))).not.toBe(second);
  });
});

describe("what an administrator says of a campaign", () => {
  const notes = (json: unknown) => (json as { data: { campaigns: { settings: unknown }[] } }).data.campaigns;

  test("stands beside its notes, complete, and changes the answer at once", () => {
    let present: typeof settings = new Map();
    const { floor, get } = start(() => present);
    tell(floor, { "Alfa<-": [] });
    for (const lens of [wholeFloor, lensOf("Alfa<-")]) {
      present = new Map();
      const before = get("/api/floor", lens);
      const beforeOne = get("/api/floor?queue=Alfa<-", lens);
      expect(notes(before.json)[0]?.settings).toEqual(campaignSettingsDefaults);
      const said = { ...campaignSettingsDefaults, displayName: "Ventas", group: "Norte" };
      present = new Map([["Alfa<-", said]]);
      const after = get("/api/floor", lens);
      expect(notes(after.json)[0]?.settings).toEqual(said);
      expect(after.headers.ETag).not.toBe(before.headers.ETag);
      const afterOne = get("/api/floor?queue=Alfa<-", lens);
      expect(afterOne.json).toMatchObject({ data: { notes: { settings: said } } });
      expect(afterOne.headers.ETag).not.toBe(beforeOne.headers.ETag);
    }
  });
});
