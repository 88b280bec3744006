import { gunzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { apiErrorAnswer } from "@/lib/contracts/actions";
import {
  agentsAnswer,
  campaignFloorAnswer,
  campaignTrendAnswer,
  floorAnswer,
  trendAnswer,
} from "@/lib/contracts/floor";
import { campaignAnswer, campaignsAnswer, queueSummariesAnswer } from "@/lib/contracts/live";
import { PlatformTimeout } from "@/lib/ucontact/errors";
import { createAnswer } from "./answer";
import { createFloor, type Floor } from "./floor";
import { lensFloors } from "./lensed";
import { ScriptedPlatform } from "./testing/platform";
import { agentReading, campaignReading, queueReading, reading } from "./testing/readings";
import { get as ask, begins, noSettings, seconds, startStory } from "./testing/story";

const sales = "Sales<-";
const outbound = "Survey->";

const routes: [path: string, contract: z.ZodType][] = [
  ["/api/queuesummary", queueSummariesAnswer],
  ["/api/campaignstatus", campaignsAnswer],
  [`/api/campaignstatus?queue=${sales}`, campaignAnswer],
  ["/api/floor", floorAnswer],
  [`/api/floor?queue=${sales}`, campaignFloorAnswer],
  ["/api/agents", agentsAnswer],
  ["/api/trend", trendAnswer],
  [`/api/trend?queue=${sales}`, campaignTrendAnswer],
];
const paths = routes.map(([path]) => path);

/** A floor that the test tells everything, and what screens get from it. */
function start(pollSeconds = 2) {
  const floor = createFloor(Date.now(), pollSeconds);
  const looks: unknown[] = [];
  const poller = { look: (sight: unknown) => looks.push(sight), nextAnswerInMs: () => 1500 };
  const floorThrough = lensFloors(floor, () => noSettings);
  const answer = createAnswer({ floorThrough, pollSeconds, poller, version: "build-1", random: () => 0.5 });
  return {
    floor,
    looks,
    get: (path: string, headers?: Parameters<typeof ask>[2]) => ask(answer, path, headers),
  };
}

/** One poll of everything, by the platform's clock `clock`. */
function tell(floor: Floor, { waiting = 0, clock = String(Date.now()) } = {}) {
  const now = Date.now();
  floor.sawQueues(
    reading({ queues: [queueReading(sales, { callers: waiting, longestHoldSeconds: 9 })], clock }),
    now,
  );
  floor.sawCampaigns(
    reading([campaignReading(outbound), campaignReading(sales, { calls: { waiting } })]),
    now,
  );
  const paused = { paused: true, pauseReason: "Lunch" };
  floor.sawAgents(
    sales,
    reading([agentReading("SIP/1010", { code: 2, queueInCall: true }), agentReading("SIP/9", paused)]),
    now,
  );
  floor.sawAgents(outbound, reading([agentReading("SIP/1010", { code: 2 })]), now);
  floor.remember(now);
}

beforeEach(() => {
  vi.useFakeTimers({ now: begins });
});
afterAll(() => {
  vi.useRealTimers();
});

describe("every route", () => {
  test.each(routes)("%s answers as the contract says, and with nothing beside it", async (path, contract) => {
    const { floor, get } = start();
    tell(floor, { waiting: 2 });
    await seconds(16);
    tell(floor, { waiting: 1 });
    const { status, json } = get(path);
    expect(status).toBe(200);
    expect(contract.parse(json)).toEqual(json);
    expect(Object.keys(json as object)).toEqual(["source", "data"]);
    expect((json as { source: object }).source).toEqual({
      state: "live",
      since: "2026-03-02T12:00:16.000Z",
      error: null,
      unreadable: 0,
    });
    expect(Object.keys((json as { source: object }).source)).toEqual([
      "state",
      "since",
      "error",
      "unreadable",
    ]);
  });

  test("has the design's data: one campaign with its agents, all campaigns, the queues, by code point", () => {
    const { floor, get } = start();
    tell(floor, { waiting: 2 });
    expect(get(`/api/campaignstatus?queue=${sales}`).json).toMatchObject({
      data: {
        campaign: { campaign: sales, direction: "inbound", longestHoldSeconds: 9, calls: { waiting: 2 } },
        agents: [
          { location: "SIP/1010", inCall: true, campaigns: [sales, outbound] },
          { location: "SIP/9", paused: true, pauseReason: "Lunch" },
        ],
      },
    });
    expect(get("/api/campaignstatus").json).toMatchObject({
      data: [{ campaign: sales }, { campaign: outbound }],
    });
    expect(get("/api/queuesummary").json).toMatchObject({
      data: [{ queue: sales, callers: 2, longestHoldSeconds: 9 }],
    });
    expect(get("/api/floor").json).toMatchObject({
      data: {
        agents: { total: 2, loggedIn: 2, inCall: 1, paused: 1 },
        campaigns: [{ campaign: sales }, { campaign: outbound }],
      },
    });
    expect(get(`/api/floor?queue=${sales}`).json).toMatchObject({
      data: {
        notes: { campaign: sales },
        pauses: [{ location: "SIP/9", pause: { atLeast: true } }],
        calls: [{ location: "SIP/1010", campaigns: [sales] }],
      },
    });
  });

  test.each(paths)("%s tells age, clock, version and when to ask again in headers alone", async (path) => {
    const { floor, get } = start();
    tell(floor);
    await seconds(1.25);
    const { headers, body } = get(path);
    expect(headers).toMatchObject({
      "Cache-Control": "private, no-cache",
      "Content-Type": "application/json; charset=utf-8",
      Vary: "Accept-Encoding",
      "X-Vigia-State": "live",
      "X-Vigia-Age-Ms": "1250",
      "X-Vigia-Now": String(begins + 1250),
      "X-Vigia-Version": "build-1",
    });
    expect(headers.ETag).toMatch(/^W\/"[\w-]+"$/);
    const next = { "/api/trend": 60_000 - 1250, [`/api/trend?queue=${sales}`]: 15_000 - 1250 }[path] ?? 1500;
    expect(headers["X-Vigia-Next-Ms"]).toBe(String(next + 100));
    await seconds(0.5);
    expect(get(path).body).toBe(body);
  });

  test("tells what is looked at: a campaign's agents, all agents, or nothing that the polls do not read anyway", () => {
    const { floor, get, looks } = start();
    tell(floor);
    for (const path of paths) get(path);
    expect(looks).toEqual([{ agentsOf: sales }, { agentsOf: sales }, "all_agents"]);
  });

  test("is answered from memory: however many ask, the platform is asked no more", async () => {
    const platform = new ScriptedPlatform(sales);
    const { get } = startStory(platform);
    await seconds(2.5);
    for (const path of paths) get(path);
    await seconds(0.1);
    const asked = platform.asked.length;
    for (let i = 0; i < 200; i++) for (const path of paths) expect(get(path).status).toBe(200);
    expect(platform.asked).toHaveLength(asked);
  });
});

describe("an unchanged picture", () => {
  test.each(paths)("of %s is the same bytes, the same etag and the same compressed bytes", async (path) => {
    const { floor, get } = start();
    tell(floor, { waiting: 2 });
    const first = get(path);
    const zipped = get(path, { acceptEncoding: "gzip, br" });
    expect(zipped.headers).toMatchObject({ "Content-Encoding": "gzip", ETag: first.headers.ETag });
    expect(zipped.body && gunzipSync(zipped.body).toString()).toBe(String(first.body));
    expect(get(path, { acceptEncoding: "gzip" }).body).toBe(zipped.body);
    await seconds(2);
    tell(floor, { waiting: 2 });
    const second = get(path);
    expect(String(second.body)).toBe(String(first.body));
    expect(second.headers.ETag).toBe(first.headers.ETag);
  });

  test("is another one when a figure changes, and it is not compressed for those who do not take it", async () => {
    const { floor, get } = start();
    tell(floor, { waiting: 2 });
    const first = get("/api/campaignstatus");
    expect(first.headers["Content-Encoding"]).toBeUndefined();
    await seconds(2);
    tell(floor, { waiting: 3 });
    expect(get("/api/campaignstatus").headers.ETag).not.toBe(first.headers.ETag);
    expect(get("/api/campaignstatus").json).toMatchObject({ data: [{ calls: { waiting: 3 } }, {}] });
  });
});

describe("If-None-Match", () => {
  const strong = (etag = "") => etag.replace("W/", "");

  test.each<[string, (etag?: string) => string, number]>([
    ["the etag", (etag = "") => etag, 304],
    ["the etag, strong", strong, 304],
    ["a list with it", (etag) => `"other", ${etag}`, 304],
    ["any", () => "*", 304],
    ["another", () => 'W/"other"', 200],
    ["a part of it", (etag) => strong(etag).slice(0, -4), 200],
  ])("%s", (_, header, status) => {
    const { floor, get } = start();
    tell(floor);
    const whole = get("/api/campaignstatus");
    const given = get("/api/campaignstatus", {
      ifNoneMatch: header(whole.headers.ETag),
      acceptEncoding: "gzip",
    });
    expect(given.status).toBe(status);
    if (status !== 304) return;
    expect(given.body).toBeNull();
    expect(given.headers).toEqual(whole.headers);
  });

  test("of an older picture brings the new one", async () => {
    const { floor, get } = start();
    tell(floor, { waiting: 1 });
    const ifNoneMatch = get("/api/campaignstatus").headers.ETag ?? "";
    await seconds(2);
    tell(floor, { waiting: 2 });
    expect(get("/api/campaignstatus", { ifNoneMatch }).status).toBe(200);
  });

  test("is not for errors", () => {
    expect(start().get("/api/campaignstatus", { ifNoneMatch: "*" }).status).toBe(503);
  });
});

describe("errors, in the design's order", () => {
  test.each<[string, number, string, string | undefined, boolean]>([
    ["/api/campaignstatus?queue=a&queue=b", 400, "invalid_request", "queue", false],
    [`/api/campaignstatus?queue=${"x".repeat(201)}`, 400, "invalid_request", "queue", true],
    [`/api/queuesummary?queue=${sales}`, 400, "invalid_request", "queue", false],
    [`/api/agents?queue=${sales}`, 400, "invalid_request", "queue", true],
    ["/api/campaignstatus?queue=Nobody<-", 404, "campaign_not_found", undefined, true],
    ["/api/floor?queue=Nobody<-", 404, "campaign_not_found", undefined, true],
    ["/api/trend?queue=sales<-", 404, "campaign_not_found", undefined, true],
    // Nothing is known yet: whether there is such a campaign is not known either.
    ["/api/campaignstatus?queue=Nobody<-", 503, "no_data_yet", undefined, false],
  ])("%s: %d %s", (path, status, code, field, hasData) => {
    const { floor, get, looks } = start();
    if (hasData) tell(floor);
    const { json, ...given } = get(path);
    expect(given.status).toBe(status);
    expect(apiErrorAnswer.parse(json)).toEqual(json);
    expect(json).toMatchObject({ error: { code, ...(field === undefined ? {} : { field }) } });
    expect(given.headers).toMatchObject({
      "Cache-Control": "private, no-cache",
      "X-Vigia-Version": "build-1",
    });
    expect(given.headers.ETag).toBeUndefined();
    expect(looks).toHaveLength(status === 503 ? 1 : 0);
  });

  test.each(paths)("%s before the first answers: 503 no_data_yet, and when to ask again", (path) => {
    const { status, json, headers } = start().get(path);
    expect(status).toBe(503);
    expect(json).toMatchObject({ error: { code: "no_data_yet" } });
    expect(Number(headers["X-Vigia-Next-Ms"])).toBeGreaterThanOrEqual(250);
  });

  test.each(paths)("%s with queues, but not yet anything else: 503, unless that is all it needs", (path) => {
    const { floor, get } = start();
    floor.sawQueues(reading({ queues: [], clock: null }), Date.now());
    expect(get(path).status).toBe(path === "/api/queuesummary" ? 200 : 503);
  });

  test("an empty queue= asks for all", () => {
    const { floor, get } = start();
    tell(floor);
    expect(get("/api/campaignstatus?queue=").body).toBe(get("/api/campaignstatus").body);
  });
});

describe("a platform that is away", () => {
  test.each(paths)("leaves %s its last data, under states that get worse", async (path) => {
    const { floor, get } = start();
    tell(floor, { waiting: 2 });
    const { data } = get(path).json as { data: unknown };
    const error = { code: "platform_timeout", message: new PlatformTimeout(4000).message } as const;
    for (const what of ["queues", "campaigns", { agentsOf: sales }, { agentsOf: outbound }] as const)
      floor.failed(what, error, Date.now() + 1);
    const states: unknown[] = [];
    for (const wait of [5, 0.001, 24.999, 0.001, 89.999, 0.001, 3600]) {
      await seconds(wait);
      const { status, json, headers } = get(path);
      const answer = json as { source: { state: string; since: string; error: object }; data: unknown };
      expect(status).toBe(200);
      expect(headers["X-Vigia-State"]).toBe(answer.source.state);
      expect(Number(headers["X-Vigia-Age-Ms"])).toBe(Date.now() - begins);
      expect(answer.source.error).toEqual(error);
      if (!path.startsWith("/api/trend")) expect(answer.data).toEqual(data);
      states.push([answer.source.state, (Date.parse(answer.source.since) - begins) / 1000]);
    }
    expect(states).toEqual([
      ["live", 0],
      ["late", 5],
      ["late", 5],
      ["stale", 30],
      ["stale", 30],
      ["lost", 120],
      ["lost", 120],
    ]);
  });

  test("one campaign's agents can be stale while the rest is live, and say so", async () => {
    const { floor, get } = start();
    tell(floor);
    await seconds(60);
    const now = Date.now();
    floor.sawQueues(reading({ queues: [queueReading(sales)], clock: null }), now);
    floor.sawCampaigns(reading([campaignReading(outbound), campaignReading(sales)]), now);
    floor.sawAgents(outbound, reading([]), now);
    floor.remember(now);
    const state = (path: string) => get(path).headers["X-Vigia-State"];
    expect(paths.map(state)).toEqual(["live", "live", "stale", "live", "stale", "stale", "live", "live"]);
    expect(state(`/api/campaignstatus?queue=${outbound}`)).toBe("live");
    expect(get("/api/floor").headers["X-Vigia-Agents-Age-Ms"]).toBe("60000");
    expect(get("/api/agents").headers["X-Vigia-Ages"]).toBe("60000,0");
    expect(get("/api/agents").json).toMatchObject({ data: { campaigns: [sales, outbound] } });
  });

  test("agents that were never read, and cannot be, are an empty age among the others", () => {
    const { floor, get } = start();
    tell(floor);
    floor.sawCampaigns(reading([campaignReading("New<-"), campaignReading(sales)]), Date.now());
    expect(get("/api/agents").status).toBe(503);
    floor.failed({ agentsOf: "New<-" }, { code: "platform_timeout", message: "late" }, Date.now());
    const { status, headers } = get("/api/agents");
    expect([status, headers["X-Vigia-Ages"], headers["X-Vigia-State"]]).toEqual([200, ",0", "lost"]);
    expect(headers["X-Vigia-Age-Ms"]).toBeUndefined();
  });
});

test.each([
  { still: "queues", live: ["/api/agents"] },
  { still: "campaigns", live: ["/api/queuesummary"] },
])(
  "what is made of several answers is as old as the oldest: only $live are live without the $still",
  async ({ still, live }) => {
    const { floor, get } = start();
    tell(floor);
    await seconds(10);
    const now = Date.now();
    if (still !== "queues") floor.sawQueues(reading({ queues: [queueReading(sales)], clock: null }), now);
    if (still !== "campaigns")
      floor.sawCampaigns(reading([campaignReading(outbound), campaignReading(sales)]), now);
    for (const campaign of [sales, outbound]) floor.sawAgents(campaign, reading([]), now);
    expect(paths.filter((path) => get(path).headers["X-Vigia-State"] === "live")).toEqual(live);
  },
);

test("the centre's agents are unknown until every campaign's have been read, and then counted once each", () => {
  const { floor, get } = start();
  tell(floor);
  expect(get("/api/floor").json).toMatchObject({ data: { agents: { total: 2 } } });
  floor.sawCampaigns(
    reading([campaignReading(outbound), campaignReading(sales), campaignReading("New<-")]),
    Date.now(),
  );
  expect(get("/api/floor").json).toMatchObject({ data: { agents: null } });
  expect(get("/api/floor").headers["X-Vigia-Agents-Age-Ms"]).toBeUndefined();
});

test("between the platform's first answers and the first notes there is no floor yet", () => {
  const { floor, get } = start();
  const now = Date.now();
  floor.sawQueues(reading({ queues: [queueReading(sales)], clock: null }), now);
  floor.sawCampaigns(reading([campaignReading(sales)]), now);
  expect(get("/api/floor").status).toBe(503);
  floor.remember(now);
  expect(get("/api/floor").status).toBe(200);
});

test("a centre without campaigns is no error", () => {
  const { floor, get } = start();
  const now = Date.now();
  floor.sawQueues(reading({ queues: [], clock: null }), now);
  floor.sawCampaigns(reading([]), now);
  floor.remember(now);
  for (const path of paths.filter((one) => !one.includes("?"))) expect(get(path).status).toBe(200);
});

test("screens are asked to come again no sooner than in a quarter of a second, spread over another fifth", () => {
  const floor = createFloor(begins, 2);
  tell(floor);
  const next = (random: number) => {
    const poller = { look: () => undefined, nextAnswerInMs: () => 0 };
    const floorThrough = lensFloors(floor, () => noSettings);
    const answer = createAnswer({ floorThrough, pollSeconds: 2, poller, version: "", random: () => random });
    return ask(answer, "/api/campaignstatus").headers["X-Vigia-Next-Ms"];
  };
  expect([next(0), next(1)]).toEqual(["250", "450"]);
});
