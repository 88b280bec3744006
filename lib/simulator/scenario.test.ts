import { describe, expect, test } from "vitest";
import { allCampaigns, queueSummary } from "./dialect";
import { campaignsOf } from "./floor";
import { liveFloor } from "./livefloor";
import { contactCentre } from "./scenario";
import { createSimulation } from "./simulator";

const size = { campaigns: 8, agents: 90, seed: 1, hours: "busy" } as const;

describe("laying out a centre", () => {
  test.each([
    [0, 0],
    [1, 1],
    [3, 2],
    [8, 90],
    [60, 300],
    [200, 4000],
    [250, 5000],
  ])("%i campaigns and %i agents, no two names or phones alike", (campaigns, agents) => {
    const plan = contactCentre({ ...size, campaigns, agents });
    expect(plan.campaigns).toHaveLength(campaigns);
    expect(plan.agents).toHaveLength(agents);
    expect(new Set(plan.campaigns.map(({ name }) => name)).size).toBe(campaigns);
    expect(new Set(plan.agents.map(({ name }) => name)).size).toBe(agents);
    expect(new Set(plan.agents.map(({ location }) => location)).size).toBe(agents);
  });

  test("the same seed gives the same centre", () => {
    expect(contactCentre(size)).toEqual(contactCentre(size));
    expect(contactCentre({ ...size, seed: 2 })).not.toEqual(contactCentre(size));
  });

  test("has the names that break things: accents, a quote, a slash, an apostrophe, both directions", () => {
    const names = contactCentre(size).campaigns.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Soporte<-", "Retención<-", "Cobranzas->", "Atención al cliente VIP<-"]),
    );
    expect(names.some((name) => /".*\/.*'/.test(name))).toBe(true);
  });

  test("has phones of every kind, one that does not exist, and agents of several campaigns", () => {
    const { agents } = contactCentre(size);
    const kinds = new Set(agents.map(({ location }) => location.split("/")[0]));
    expect([...kinds].sort()).toEqual(["Agent", "Local", "PJSIP", "SIP"]);
    expect(agents.some(({ missing }) => missing)).toBe(true);
    expect(agents.filter(({ campaigns }) => campaigns.length > 1).length).toBeGreaterThan(10);
  });

  test("an impossible size is refused", () => {
    expect(() => contactCentre({ ...size, campaigns: -1 })).toThrow(RangeError);
    expect(() => contactCentre({ ...size, agents: Number.NaN })).toThrow(RangeError);
  });
});

describe("size", () => {
  const timed = (work: () => void) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };

  test("the demo warms up in a second and a half", () => {
    expect(timed(() => createSimulation({ speed: 0 }))).toBeLessThan(1500);
  });

  test("200 campaigns with 4,000 agents answer in milliseconds, and living costs little", () => {
    const { world } = createSimulation({ speed: 0, campaigns: 200, agents: 4000, warmupHours: 0.2 });
    const floor = liveFloor(world);
    const dialect = { timeZone: "America/Montevideo", dateForm: "gson", asteriskJava: "old" } as const;
    const all = () => allCampaigns(campaignsOf(floor));
    const summary = () => queueSummary(campaignsOf(floor), floor.now(), "1_1", dialect);
    for (let i = 0; i < 10; i++) [all(), summary()];
    // A few milliseconds on an idle machine; the limits leave room for a busy one.
    expect(timed(() => Array.from({ length: 10 }, all)) / 10).toBeLessThan(60);
    expect(timed(() => Array.from({ length: 10 }, summary)) / 10).toBeLessThan(30);
  });
});
