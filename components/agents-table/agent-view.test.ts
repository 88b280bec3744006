import { describe, expect, it } from "vitest";
import { isPausedEverywhere, viewOf } from "./agent-view";
import { exampleFloorAgent, exampleMembership } from "./example";

const at = (time: string) => `2026-03-01T${time}.000Z`;
const paused = (campaign: string, time: string, reason: string | null, atLeast = false) =>
  exampleMembership(campaign, {
    paused: true,
    pauseReason: reason,
    pause: { since: at(time), atLeast },
  });

describe("an agent across the floor", () => {
  it("stays the same view as long as it is the same agent", () => {
    const agent = exampleFloorAgent("SIP/1", 1, [exampleMembership("A<-")]);
    expect(viewOf(agent)).toBe(viewOf(agent));
    expect(viewOf({ ...agent })).not.toBe(viewOf(agent));
  });

  it("goes by its location where its name cannot be read", () => {
    expect(viewOf(exampleFloorAgent("SIP/1", 1, [], { name: null })).title).toBe("SIP/1");
  });

  it("is available, though paused in one campaign of three", () => {
    const view = viewOf(
      exampleFloorAgent("SIP/1", 1, [
        exampleMembership("A<-"),
        paused("B<-", "08:50:00", "Lunch"),
        exampleMembership("C->"),
      ]),
    );
    expect(view).toMatchObject({ shown: "available", paused: { paused: 1, of: 3 }, reasons: ["Lunch"] });
    expect(isPausedEverywhere(view)).toBe(false);
  });

  it("is paused when it is in every campaign, with each reason once and the longest pause", () => {
    const view = viewOf(
      exampleFloorAgent("SIP/1", 1, [
        paused("A<-", "08:50:00", "Lunch"),
        paused("B<-", "08:40:00", "Lunch", true),
        paused("C<-", "08:55:00", null),
      ]),
    );
    expect(view).toMatchObject({
      shown: "paused",
      reasons: ["Lunch"],
      pause: { since: at("08:40:00"), atLeast: true },
    });
  });

  it.each([
    { of: [2, 3], sum: 5 },
    { of: [2, null], sum: null },
    { of: [], sum: null },
  ])("has taken $sum calls where its campaigns say $of", ({ of, sum }) => {
    const memberships = of.map((callsTaken, i) => exampleMembership(`${i}<-`, { callsTaken }));
    expect(viewOf(exampleFloorAgent("SIP/1", 1, memberships)).callsTaken).toBe(sum);
  });

  it.each([
    { of: [false, true], inCall: true },
    { of: [null, true], inCall: true },
    { of: [false, null], inCall: null },
    { of: [false, false], inCall: false },
    { of: [], inCall: null },
  ])("is in a call: $inCall, where its campaigns say $of", ({ of, inCall }) => {
    const memberships = of.map((row, i) => exampleMembership(`${i}<-`, { inCall: row }));
    expect(viewOf(exampleFloorAgent("SIP/1", 1, memberships)).inCall).toBe(inCall);
  });

  it("had its last call when the latest of its campaigns says", () => {
    const memberships = [at("08:10:00"), null, at("08:20:00")].map((lastCallAt, i) =>
      exampleMembership(`${i}<-`, { lastCallAt }),
    );
    expect(viewOf(exampleFloorAgent("SIP/1", 1, memberships)).lastCallAt).toBe(at("08:20:00"));
  });
});
