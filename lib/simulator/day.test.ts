import { describe, expect, test } from "vitest";
import { readCampaign } from "./livefloor";
import { createSimulation } from "./simulator";
import { advanceTo, type World } from "./world";

const start = Date.UTC(2026, 10, 22, 14);
const wait = (world: World, seconds: number) => advanceTo(world, world.now + seconds * 1000);
const read = (world: World, name: string) => readCampaign(world, world.campaigns.get(name)!);

describe("a day in the demo's centre", () => {
  test("every figure stays lawful, and every state is met", () => {
    const { world } = createSimulation({ seed: 9, speed: 0, start, warmupHours: 1 });
    const statuses = new Set<number>();
    const pairs = new Set<string>();
    const unlawful: string[] = [];
    const must = (lawful: boolean, what: string) => lawful || unlawful.push(what);
    for (let i = 0; i < 2000; i++) {
      wait(world, 30);
      for (const name of world.campaigns.keys()) {
        const { members, callers, longestHold, available, loggedIn, serviceLevel } = read(world, name);
        const present = members.filter(({ status }) => status !== 4 && status !== 5);
        must(loggedIn === present.length, "loggedIn");
        must(
          available === present.filter(({ status, paused }) => [0, 1, 9].includes(status) && !paused).length,
          "available",
        );
        must(callers > 0 || longestHold === 0, "longestHold");
        must(serviceLevel >= 0 && serviceLevel <= 100, "serviceLevel");
        for (const { status, paused, inCall } of members) {
          statuses.add(status);
          pairs.add(`${status} ${paused}`);
          must(!inCall || [0, 2, 5, 7, 8].includes(status), `incall in status ${status}`);
        }
      }
      for (const { call, members } of world.agents.values()) {
        must(members.filter(({ inCall }) => inCall).length === (call?.campaign ? 1 : 0), "one call, one row");
      }
    }
    expect(unlawful).toEqual([]);
    expect([...statuses].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const status of [1, 2, 6, 8, 9]) expect(pairs).toContain(`${status} true`);
  });

  test("one campaign is in trouble, one is to be watched, the others are fine, at any hour", () => {
    for (const hour of [3, 11, 20]) {
      const { world } = createSimulation({ speed: 0, start: Date.UTC(2026, 10, 22, hour) });
      expect(read(world, "Soporte<-").serviceLevel).toBeLessThan(50);
      expect(read(world, "Soporte<-").abandonedPercent).toBeGreaterThan(8);
      for (const name of ["Ventas<-", "Power<-", "Turnos<-"])
        expect(read(world, name).serviceLevel).toBeGreaterThan(75);
      expect(read(world, "Soporte<-").completed).toBeGreaterThan(200);
    }
  });

  test("on a working day the night is quiet, and midnight resets the counters", () => {
    const { world } = createSimulation({
      speed: 0,
      start: Date.UTC(2026, 10, 22, 2, 59),
      hours: "day",
      warmupHours: 3,
    });
    expect(read(world, "Ventas<-").completed).toBeGreaterThan(0);
    wait(world, 120);
    expect(read(world, "Ventas<-").completed).toBeLessThan(3);
    wait(world, 3 * 3600);
    const night = read(world, "Ventas<-").completed;
    wait(world, 7 * 3600);
    const before = read(world, "Ventas<-").completed;
    wait(world, 3 * 3600);
    expect(read(world, "Ventas<-").completed - before).toBeGreaterThan(5 * night);
  });
});
