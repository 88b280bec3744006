import { describe, expect, test } from "vitest";
import { enqueue, hangUp } from "./calls";
import { headcount } from "./floor";
import { enliven } from "./life";
import { liveFloor, readCampaign } from "./livefloor";
import { type CampaignPlan, type Plan, type Strategy, strategies } from "./model";
import { cutReason } from "./pause";
import { logOut, pause } from "./presence";
import { fixed } from "./random";
import { pretend } from "./scene";
import { createSimulation } from "./simulator";
import { advanceTo, createWorld, resetCounters, setStill, type World } from "./world";

const start = Date.UTC(2026, 10, 22, 14);

/** Two campaigns nobody calls, and agents of both; calls of exactly 100 s. */
function quiet(changes: Partial<CampaignPlan> = {}, agents = 2): World {
  const campaign = (name: string): CampaignPlan => ({
    name,
    direction: "inbound",
    strategy: "linear",
    thresholdSeconds: 20,
    wrapUpSeconds: 0,
    callsPerHour: 0,
    talk: fixed(100),
    ...changes,
  });
  const plan: Plan = {
    campaigns: [campaign("A<-"), campaign("B<-")],
    agents: Array.from({ length: agents }, (_, index) => ({
      location: `SIP/${1001 + index}`,
      name: `Agente ${index + 1}`,
      campaigns: ["A<-", "B<-"].map((name) => ({
        campaign: name,
        penalty: 0,
        membership: "static" as const,
      })),
    })),
  };
  const world = createWorld(plan, { now: start, seed: 1, timeZone: "UTC" });
  enliven(world);
  return world;
}
const campaign = (world: World, name = "A<-") => world.campaigns.get(name)!;
const agent = (world: World, phone = "1001") => world.agents.get(`SIP/${phone}`)!;
const wait = (world: World, seconds: number) => advanceTo(world, world.now + seconds * 1000);
const read = (world: World, name = "A<-") => readCampaign(world, campaign(world, name));
const row = (world: World, name = "A<-", phone = "1001") =>
  read(world, name).members.find(({ location }) => location === `SIP/${phone}`)!;

describe("the life of a call", () => {
  test("waits, rings, is talked, wrapped up, and counted where it belongs", () => {
    const world = quiet({ ring: fixed(4), wrapUpSeconds: 15 }, 1);
    enqueue(world, campaign(world));
    expect(row(world).status).toBe(6);
    // Callers whose agent is ringing still wait.
    wait(world, 3);
    expect(read(world)).toMatchObject({ callers: 1, longestHold: 3, available: 0 });
    wait(world, 1);
    expect(read(world)).toMatchObject({ callers: 0, longestHold: 0, holdAverage: 4, completed: 0 });
    expect(row(world)).toMatchObject({ status: 2, inCall: true, callsTaken: 0 });
    // The status is the phone's, in every campaign; the call is one campaign's.
    expect(row(world, "B<-")).toMatchObject({ status: 2, inCall: false });
    wait(world, 100);
    expect(row(world)).toMatchObject({
      status: 9,
      inCall: false,
      callsTaken: 1,
      lastCall: start / 1000 + 104,
    });
    expect(row(world, "B<-")).toMatchObject({ status: 9, callsTaken: 0, lastCall: 0 });
    // To Asterisk a phone in wrap-up is idle.
    expect(read(world)).toMatchObject({
      available: 1,
      completed: 1,
      talkAverage: 100,
      serviceLevel: 100,
      meanTalk: 100,
    });
    expect(headcount(read(world).members)).toMatchObject({ available: 0, wrapUp: 1 });
    wait(world, 15);
    expect(row(world)).toMatchObject({ status: 1, since: start + 119_000 });
  });

  test("averages are Asterisk's: the first as it is, then (3 × old + last) / 4, rounded down", () => {
    const world = quiet({}, 1);
    for (let i = 0; i < 3; i++) enqueue(world, campaign(world));
    // Waits 0, 100 and 200 s; nothing has ended when the first is answered.
    expect(read(world).holdAverage).toBe(0);
    wait(world, 100);
    expect(read(world)).toMatchObject({ holdAverage: 25, talkAverage: 100 });
    wait(world, 100);
    expect(read(world).holdAverage).toBe(68);
    wait(world, 1000);
    expect(read(world)).toMatchObject({ holdAverage: 68, completed: 3, callers: 0 });
    expect(read(world).serviceLevel).toBeCloseTo(33.3, 1);
  });

  test("a caller out of patience is counted as abandoned, in time or not", () => {
    const world = quiet({ patience: fixed(30) }, 0);
    enqueue(world, campaign(world));
    wait(world, 30);
    expect(read(world)).toMatchObject({
      callers: 0,
      abandoned: 1,
      serviceLevel: 0,
      serviceLevelWithAbandoned: 0,
    });
    campaign(world).thresholdSeconds = 60;
    enqueue(world, campaign(world));
    wait(world, 30);
    expect(read(world).serviceLevelWithAbandoned).toBe(50);
    expect(read(world).abandonedPercent).toBe(100);
  });

  test("a queue without any agent still takes callers", () => {
    const world = quiet({}, 0);
    enqueue(world, campaign(world));
    wait(world, 60);
    expect(read(world)).toMatchObject({ loggedIn: 0, callers: 1, longestHold: 60 });
  });

  test("a phone that is not picked up passes the call on, with an automatic pause where there is one", () => {
    const world = quiet({ ring: fixed(4), missed: 1, autoPause: true });
    enqueue(world, campaign(world));
    expect(row(world).status).toBe(6);
    wait(world, 15);
    expect(row(world)).toMatchObject({ status: 1, paused: true, pausedReason: "Auto-Pause" });
    expect(row(world, "B<-").paused).toBe(false);
    expect(row(world, "A<-", "1002").status).toBe(6);
  });
});

describe("hanging up", () => {
  test("without wrap-up the agent is in the next call at once, a new state of the same status", () => {
    const world = quiet({}, 1);
    enqueue(world, campaign(world));
    enqueue(world, campaign(world, "B<-"));
    wait(world, 40);
    expect(hangUp(world, "1001")).toBe(true);
    expect(row(world)).toMatchObject({ status: 2, since: start + 40_000, inCall: false, callsTaken: 1 });
    expect(row(world, "B<-")).toMatchObject({ status: 2, inCall: true });
    expect(read(world)).toMatchObject({ completed: 1, talkAverage: 40 });
  });

  test("ends a private call too, and a ringing one goes back to its queue; an idle phone is in none", () => {
    const world = quiet({ ring: fixed(8) });
    expect(hangUp(world, "1001")).toBe(false);
    expect(hangUp(world, "9999")).toBe(false);
    pretend(world, { agents: [{ agent: "1001", state: "in_use" }] });
    expect(row(world)).toMatchObject({ status: 2, inCall: false });
    expect(hangUp(world, "1001")).toBe(true);
    expect(row(world).status).toBe(1);
    expect(read(world).completed).toBe(0);
    enqueue(world, campaign(world));
    expect(hangUp(world, "1001")).toBe(true);
    expect(read(world)).toMatchObject({ callers: 1, abandoned: 0 });
  });
});

describe("counters", () => {
  test("a reset in mid-call sets incall to 0 while the status stays; what ends later counts", () => {
    const world = quiet({}, 1);
    enqueue(world, campaign(world));
    wait(world, 50);
    resetCounters(world);
    expect(row(world)).toMatchObject({ status: 2, inCall: false });
    wait(world, 50);
    expect(row(world)).toMatchObject({ status: 1, callsTaken: 1 });
    expect(read(world)).toMatchObject({ completed: 1, talkAverage: 100 });
  });
});

describe("pauses and presence", () => {
  test("a paused agent is logged in and not available; one campaign's pause is not the other's", () => {
    const world = quiet();
    pause(world, agent(world), "Almuerzo", [agent(world).members[0]!]);
    expect(read(world)).toMatchObject({ loggedIn: 2, available: 1 });
    expect(row(world)).toMatchObject({ paused: true, pausedReason: "Almuerzo", status: 1 });
    expect(row(world, "B<-")).toMatchObject({ paused: false, pausedReason: "" });
    enqueue(world, campaign(world));
    expect(row(world, "A<-", "1002").status).toBe(2);
  });

  test("who leaves in mid-call is not counted as logged in, and still has incall 1", () => {
    const world = quiet({}, 1);
    enqueue(world, campaign(world));
    logOut(world, agent(world));
    expect(row(world)).toMatchObject({ status: 5, inCall: true });
    expect(read(world).loggedIn).toBe(0);
    wait(world, 100);
    expect(row(world)).toMatchObject({ status: 5, inCall: false, callsTaken: 1 });
  });

  test("reasons are cut at 79 bytes, in mid-letter if need be", () => {
    expect(cutReason("Almuerzo")).toBe("Almuerzo");
    expect(cutReason(`${"x".repeat(78)}ñ`)).toBe(`${"x".repeat(78)}\ufffd`);
  });
});

describe("strategies", () => {
  /** Which phone each of four callers in a row reaches, all agents being free each time. */
  function reached(strategy: Strategy): string[] {
    const world = quiet({ strategy, talk: fixed(10) }, 3);
    return Array.from({ length: 4 }, () => {
      enqueue(world, campaign(world));
      const taken = [...world.agents.values()].find(({ call }) => call)!;
      wait(world, 60);
      return taken.phone;
    });
  }
  test.each([
    ["linear", ["1001", "1001", "1001", "1001"]],
    ["rrmemory", ["1001", "1002", "1003", "1001"]],
    ["rrordered", ["1001", "1002", "1003", "1001"]],
    ["leastrecent", ["1001", "1002", "1003", "1001"]],
    ["fewestcalls", ["1001", "1002", "1003", "1001"]],
  ] as const)("%s", (strategy, phones) => {
    expect(reached(strategy)).toEqual(phones);
  });

  test("every strategy answers; ringall rings every free phone, and one of them answers", () => {
    for (const strategy of strategies) expect(reached(strategy)).toHaveLength(4);
    const world = quiet({ strategy: "ringall", ring: fixed(4) }, 3);
    enqueue(world, campaign(world));
    expect(read(world).members.map(({ status }) => status)).toEqual([6, 6, 6]);
    wait(world, 4);
    expect(
      read(world)
        .members.map(({ status }) => status)
        .sort(),
    ).toEqual([1, 1, 2]);
  });

  test("the lowest penalty first", () => {
    const world = quiet();
    pretend(world, { agents: [{ agent: "1001", penalty: 2 }] });
    enqueue(world, campaign(world));
    expect(row(world, "A<-", "1002").status).toBe(2);
  });
});

describe("time", () => {
  const picture = (world: World) => {
    const floor = liveFloor(world);
    return JSON.stringify(floor.names().map((name) => ({ ...floor.campaign(name) })));
  };

  test("the same seed gives the same floor, in however many steps; another seed another", () => {
    const live = (seed: number, steps: number) => {
      const { world } = createSimulation({ seed, speed: 0, start, warmupHours: 1 });
      for (let i = 1; i <= steps; i++) advanceTo(world, start + (i * 3_600_000) / steps);
      return picture(world);
    };
    expect(live(7, 1)).toBe(live(7, 1000));
    expect(live(7, 1)).not.toBe(live(8, 1));
  });

  test("a still world lets time pass and nothing else, then goes on where it was", () => {
    const { world } = createSimulation({ seed: 5, speed: 0, start, warmupHours: 1 });
    setStill(world, true);
    const states = () =>
      [...world.agents.values()]
        .filter(({ status }) => status !== 9)
        .map(({ since, status }) => ({ since, status }));
    wait(world, 60);
    const before = states();
    const answered = read(world, "Ventas<-").completed;
    wait(world, 1800);
    expect(states()).toEqual(before);
    expect(read(world, "Ventas<-").completed).toBe(answered);
    setStill(world, false);
    wait(world, 60);
    expect(read(world, "Ventas<-").completed - answered).toBeLessThan(15);
    wait(world, 1200);
    expect(read(world, "Ventas<-").completed).toBeGreaterThan(answered);
  });
});
