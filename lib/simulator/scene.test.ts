import { describe, expect, test } from "vitest";
import { hangUp } from "./calls";
import { headcount } from "./floor";
import { readCampaign } from "./livefloor";
import { Status, type StatusName } from "./model";
import { pretend, type Scene } from "./scene";
import { createSimulation } from "./simulator";

function floor(scene: Scene = { still: true, clear: true }) {
  const { world, clock, tick } = createSimulation({
    speed: 0,
    warmupHours: 0.5,
    seed: 4,
    start: Date.UTC(2026, 10, 22, 14),
  });
  pretend(world, scene);
  return {
    world,
    set: (next: Scene) => pretend(world, next),
    read: (name = "Soporte<-") => readCampaign(world, world.campaigns.get(name)!),
    row: (phone = "1001", name = "Soporte<-") =>
      readCampaign(world, world.campaigns.get(name)!).members.find(
        ({ location }) => location === `SIP/${phone}`,
      )!,
    wait(seconds: number) {
      clock.advance(seconds * 1000);
      tick();
    },
  };
}
const secondsAgo = (at: number, now: number) => (now - at) / 1000;

describe("scenes", () => {
  test("clear: nobody waits, nobody talks, everybody is free", () => {
    const { world, read } = floor();
    for (const name of world.campaigns.keys()) {
      const { callers, members } = read(name);
      const count = headcount(members);
      expect({ callers, busy: count.busy, paused: count.paused, wrapUp: count.wrapUp }).toEqual({
        callers: 0,
        busy: 0,
        paused: 0,
        wrapUp: 0,
      });
      expect(count.available + count.notAvailable).toBe(count.total);
    }
  });

  test("callers who have waited so long, and stay", () => {
    const { set, read, wait } = floor();
    set({ campaigns: [{ campaign: "Soporte<-", waiting: 3, since: [10, 200, 95] }] });
    expect(read()).toMatchObject({ callers: 3, longestHold: 200 });
    wait(60);
    expect(read()).toMatchObject({ callers: 3, longestHold: 260, abandoned: expect.any(Number) });
    set({ campaigns: [{ campaign: "Soporte<-", waiting: 0 }] });
    expect(read()).toMatchObject({ callers: 0, longestHold: 0 });
  });

  test("all agents of a campaign out, and in again", () => {
    const { set, read } = floor();
    set({ campaigns: [{ campaign: "Soporte<-", agents: "out" }] });
    expect(read().loggedIn).toBe(0);
    set({ campaigns: [{ campaign: "Soporte<-", agents: "in" }] });
    expect(read().loggedIn).toBeGreaterThan(10);
    expect(read().available).toBe(read().loggedIn);
  });

  test.each(Object.entries(Status) as [StatusName, number][])(
    "an agent in state %s (%i) since 75 s, and it stays",
    (state, code) => {
      const { set, row, wait, world } = floor();
      set({ agents: [{ agent: "1001", state, since: 75 }] });
      wait(30);
      expect(row()).toMatchObject({ status: code, inCall: false });
      expect(secondsAgo(row().since, world.now)).toBe(105);
      set({ agents: [{ agent: "SIP/1001", state: 1 }] });
      expect(row()).toMatchObject({ status: 1 });
    },
  );

  test("in a call of a campaign, for so long", () => {
    const { set, row, read, wait } = floor();
    const { completed } = read();
    set({ agents: [{ agent: "1001", state: "on_hold", campaign: "Soporte<-", since: 40, for: 20 }] });
    expect(row()).toMatchObject({ status: 8, inCall: true });
    wait(21);
    expect(row()).toMatchObject({ status: 9, inCall: false });
    expect(read().completed).toBe(completed + 1);
  });

  test("ringing for a caller of the campaign, who is among those waiting", () => {
    const { set, row, read } = floor();
    set({ agents: [{ agent: "1001", state: "ringing", campaign: "Soporte<-" }] });
    expect(row()).toMatchObject({ status: 6, inCall: false });
    expect(read().callers).toBe(1);
  });

  test("a phone lost in mid-call", () => {
    const { set, row } = floor();
    set({ agents: [{ agent: "1001", state: "unavailable", campaign: "Soporte<-" }] });
    expect(row()).toMatchObject({ status: 5, inCall: true });
  });

  test("pauses with a reason, without one, in some campaigns, letter for letter", () => {
    const { set, row } = floor();
    set({ agents: [{ agent: "1002", paused: true, reason: "Almuerzo" }] });
    expect(row("1002")).toMatchObject({ paused: true, pausedReason: "Almuerzo" });
    set({ agents: [{ agent: "1001", paused: ["Soporte<-"], reason: "Almuerzo" }] });
    expect(row()).toMatchObject({ paused: true, pausedReason: "[Almuerzo]" });
    set({ agents: [{ agent: "1001", paused: true, reason: null }] });
    expect(row()).toMatchObject({ paused: true, pausedReason: undefined });
    set({ agents: [{ agent: "1001", paused: true, rawReason: "[]" }] });
    expect(row()).toMatchObject({ paused: true, pausedReason: "[]" });
    set({ agents: [{ agent: "1001", paused: false }] });
    expect(row()).toMatchObject({ paused: false, pausedReason: "[]" });
  });

  test("counts of one agent, counters of one campaign", () => {
    const { set, row, read, world } = floor();
    const counters = {
      completed: 40,
      completedInTime: 30,
      abandoned: 10,
      abandonedInTime: 2,
      holdAverage: 33,
      talkAverage: 120,
    };
    set({
      campaigns: [
        { campaign: "Soporte<-", counters, thresholdSeconds: 15, wrapUpSeconds: 0, strategy: "wrandom" },
      ],
      agents: [{ agent: "1001", callsTaken: 12, lastCallAgo: 90, name: "Ana <b>" }],
    });
    expect(read()).toMatchObject({
      completed: 40,
      serviceLevel: 75,
      serviceLevelWithAbandoned: 64,
      abandonedPercent: 20,
      thresholdSeconds: 15,
      strategy: "wrandom",
    });
    expect(row()).toMatchObject({
      callsTaken: 12,
      lastCall: Math.floor(world.now / 1000 - 90),
      name: "Ana <b>",
    });
    set({ agents: [{ agent: "1001", lastCallAgo: null }] });
    expect(row().lastCall).toBe(0);
  });

  test("campaigns and agents come and go", () => {
    const { set, read, world } = floor();
    set({
      campaigns: [{ campaign: "Nueva<-", add: true, waiting: 2, since: 30 }],
      agents: [
        {
          agent: "SIP/7001",
          add: { name: "Nuevo", campaigns: ["Nueva<-", "Soporte<-"] },
          state: "in_use",
          campaign: "Nueva<-",
        },
      ],
    });
    expect(read("Nueva<-")).toMatchObject({ callers: 2, loggedIn: 1 });
    set({ agents: [{ agent: "7001", remove: true }], campaigns: [{ campaign: "Ventas<-", remove: true }] });
    expect(read("Nueva<-").members).toEqual([]);
    expect(world.campaigns.has("Ventas<-")).toBe(false);
    expect(
      [...world.agents.values()]
        .flatMap(({ members }) => members)
        .some(({ campaign }) => campaign.name === "Ventas<-"),
    ).toBe(false);
  });

  test("still with routing: who is cut off is in the next call at once", () => {
    const { set, row, read, wait, world } = floor();
    set({
      routing: true,
      campaigns: [{ campaign: "Soporte<-", agents: "out", wrapUpSeconds: 0, waiting: 2, since: 100 }],
      agents: [{ agent: "1001", state: "in_use", campaign: "Soporte<-", since: 50 }],
    });
    expect(read().callers).toBe(2);
    wait(5);
    expect(hangUp(world, "1001")).toBe(true);
    expect(read()).toMatchObject({ callers: 1, longestHold: 105 });
    expect(row()).toMatchObject({ status: 2, inCall: true, since: world.now });
  });

  test("what is not known is refused by name", () => {
    const { set } = floor();
    expect(() => set({ campaigns: [{ campaign: "Nada<-" }] })).toThrow("no such campaign: Nada<-");
    expect(() => set({ agents: [{ agent: "1001", state: "in_use", campaign: "Ventas<-" }] })).toThrow(
      "does not belong to Ventas<-",
    );
    expect(() => set({ agents: [{ agent: "1001", state: 12 as never }] })).toThrow("no such state: 12");
    expect(() => set({ agents: [{ agent: "1001", estado: 1 } as never] })).toThrow("unknown: estado");
  });

  test("a world that is no longer still takes the callers", () => {
    const { set, read, wait } = floor();
    set({ campaigns: [{ campaign: "Soporte<-", waiting: 4, since: 10 }] });
    expect(read().callers).toBe(4);
    set({ still: false });
    wait(20);
    expect(read().longestHold).toBeLessThan(30);
  });
});
