import { describe, expect, test } from "vitest";
import { serviceLevel } from "./counters";
import { erlangA, erlangB, erlangC } from "./erlang";
import { enliven } from "./life";
import { readCampaign } from "./livefloor";
import type { Plan, Strategy } from "./model";
import { exponential } from "./random";
import { advanceTo, createWorld, resetCounters } from "./world";

interface Case {
  agents: number;
  callsPerHour: number;
  talk: number;
  threshold: number;
  patience?: number;
  strategy?: Strategy;
  seed: number;
}

/** A fixed team that does nothing but answer: what Erlang assumes. */
function plan({ agents, callsPerHour, talk, threshold, patience, strategy = "wrandom" }: Case): Plan {
  return {
    campaigns: [
      {
        name: "Erlang<-",
        direction: "inbound",
        strategy,
        thresholdSeconds: threshold,
        wrapUpSeconds: 0,
        callsPerHour,
        talk: exponential(talk),
        ...(patience ? { patience: exponential(patience) } : {}),
      },
    ],
    agents: Array.from({ length: agents }, (_, index) => ({
      location: `SIP/${1001 + index}`,
      name: `Agente ${index}`,
      campaigns: [{ campaign: "Erlang<-", penalty: 0, membership: "static" as const }],
    })),
  };
}

/** Lives through so many calls, after a first hour that does not count, and says how they fared. */
function live(of: Case, calls: number) {
  const world = createWorld(plan(of), { now: 0, seed: of.seed, timeZone: "UTC" });
  enliven(world);
  advanceTo(world, 3_600_000);
  resetCounters(world);
  let answered = 0;
  let abandoned = 0;
  let waited = 0;
  let waitedByAll = 0;
  world.observer = {
    answered(_, wait) {
      answered++;
      waited += wait;
      waitedByAll += wait;
    },
    abandoned(_, wait) {
      abandoned++;
      waitedByAll += wait;
    },
  };
  while (answered + abandoned < calls) advanceTo(world, world.now + 600_000);
  const [campaign] = world.campaigns.values();
  const floor = readCampaign(world, campaign!);
  return {
    calls: answered + abandoned,
    meanWait: waited / answered,
    meanWaitOfAll: waitedByAll / (answered + abandoned),
    abandons: abandoned / (answered + abandoned),
    serviceLevel: serviceLevel(campaign!.counters),
    floor,
  };
}

const load = ({ agents, callsPerHour, talk }: Case) => ({
  agents,
  arrivals: callsPerHour / 3600,
  service: 1 / talk,
});

describe("the formulas", () => {
  test("give the textbook's values", () => {
    expect(erlangB(10, 5)).toBeCloseTo(0.018385, 5);
    // 10 agents, 8 erlangs: 40.9 % wait, 36.8 s of it at 180 s a call.
    const known = erlangC({ agents: 10, arrivals: 8 / 180, service: 1 / 180 });
    expect(known.waits).toBeCloseTo(0.4092, 3);
    expect(known.meanWait).toBeCloseTo(36.83, 1);
    // Without patience's end Erlang A becomes Erlang C.
    expect(erlangA({ agents: 10, arrivals: 8 / 180, service: 1 / 180 }, 1e-9).meanWait).toBeCloseTo(36.83, 1);
    expect(() => erlangC({ agents: 2, arrivals: 3, service: 1 })).toThrow(RangeError);
  });
});

describe("with callers who wait for ever, waits and service level agree with Erlang C", () => {
  test.each<Case>([
    { agents: 10, callsPerHour: 150, talk: 180, threshold: 20, seed: 11, strategy: "leastrecent" },
    { agents: 5, callsPerHour: 60, talk: 210, threshold: 30, seed: 12, strategy: "rrmemory" },
    { agents: 30, callsPerHour: 400, talk: 240, threshold: 15, seed: 13, strategy: "random" },
    { agents: 3, callsPerHour: 40, talk: 160, threshold: 20, seed: 14, strategy: "ringall" },
  ])("$agents agents, $callsPerHour calls an hour of $talk s ($strategy)", (of) => {
    const theory = erlangC(load(of));
    const lived = live(of, 250_000);
    expect(lived.calls).toBeGreaterThanOrEqual(20_000);
    expect(Math.abs(lived.meanWait / theory.meanWait - 1)).toBeLessThan(0.05);
    expect(Math.abs(lived.serviceLevel - 100 * theory.serviceLevel(of.threshold))).toBeLessThan(2);
    // What the platform shows is what happened.
    expect(lived.floor.meanHold).toBeCloseTo(lived.meanWait, 0);
    expect(lived.floor.serviceLevel).toBe(lived.serviceLevel);
    expect(lived.floor.abandoned).toBe(0);
  });
});

describe("with callers who lose patience, abandonment agrees with Erlang A", () => {
  test.each<Case>([
    { agents: 10, callsPerHour: 200, talk: 180, threshold: 20, patience: 120, seed: 21 },
    { agents: 10, callsPerHour: 280, talk: 180, threshold: 20, patience: 240, seed: 22, strategy: "linear" },
    {
      agents: 25,
      callsPerHour: 380,
      talk: 240,
      threshold: 20,
      patience: 60,
      seed: 23,
      strategy: "fewestcalls",
    },
  ])("$agents agents, $callsPerHour calls an hour of $talk s, patience $patience s", (of) => {
    const theory = erlangA(load(of), 1 / (of.patience ?? 1));
    const lived = live(of, 100_000);
    expect(Math.abs(100 * (lived.abandons - theory.abandons))).toBeLessThan(2);
    expect(Math.abs(lived.meanWaitOfAll / theory.meanWait - 1)).toBeLessThan(0.05);
    expect(lived.floor.abandonedPercent).toBeCloseTo(100 * lived.abandons, 0);
  });
});
