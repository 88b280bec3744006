import { describe, expect, it } from "vitest";
import type { Freshness } from "@/lib/domain/freshness";
import {
  campaignStates,
  type HeldState,
  holdState,
  oldestRead,
  readTimes,
  worstTrust,
} from "./campaign-reads";

const now = 1_000_000;
const reads = readTimes(
  ["A<-", "B<-", "C<-", "D<-", "E<-"],
  [now - 1000, now - 6000, now - 60_000, now - 200_000],
);

describe("when campaigns were read", () => {
  it("says how far each may be trusted; one that the answer has no time for was never read", () => {
    expect(Object.fromEntries(campaignStates(reads, now, 2))).toEqual({
      "A<-": "live",
      "B<-": "late",
      "C<-": "stale",
      "D<-": "lost",
      "E<-": "lost",
    });
  });

  it.each([
    { of: ["A<-", "B<-"], oldest: now - 6000 },
    { of: ["A<-", "E<-"], oldest: null },
    { of: ["A<-", "gone<-"], oldest: null },
    { of: [], oldest: null },
  ])("makes what is made of $of as old as $oldest", ({ of, oldest }) => {
    expect(oldestRead(of, reads)).toBe(oldest);
  });

  it.each([
    { of: ["A<-"], trust: "known" },
    { of: ["A<-", "B<-"], trust: "stale" },
    { of: ["B<-", "C<-"], trust: "lost" },
    { of: ["A<-", "gone<-"], trust: "lost" },
  ])("makes what is made of $of $trust", ({ of, trust }) => {
    const states = new Map([
      ["A<-", "known"],
      ["B<-", "stale"],
      ["C<-", "lost"],
    ] as const);
    expect(worstTrust(of, states)).toBe(trust);
  });
});

describe("the state in the header", () => {
  const story = (...seen: [second: number, state: Freshness, ageSeconds: number][]) =>
    seen.reduce<HeldState | null>(
      (held, [second, state, age]) => holdState(held, { state, ageMs: age * 1000, now: second * 1000 }),
      null,
    );

  it("gets worse at once", () => {
    expect(story([0, "live", 2], [1, "late", 6])).toMatchObject({ state: "late", ageMs: 6000 });
    expect(story([0, "late", 29], [1, "stale", 31])).toMatchObject({ state: "stale", ageMs: 31_000 });
  });

  it("stays late, as old as it was, while rows are live and late in turn", () => {
    expect(story([0, "late", 7], [1, "live", 1], [3, "late", 6], [5, "live", 2])).toMatchObject({
      state: "late",
      ageMs: 7000,
    });
  });

  it("is live again 4 s after it was late last", () => {
    const late: [number, Freshness, number][] = [
      [0, "late", 7],
      [3, "late", 6],
    ];
    expect(story(...late, [6, "live", 3])).toMatchObject({ state: "late" });
    expect(story(...late, [7, "live", 4])).toMatchObject({ state: "live", ageMs: 4000 });
  });

  it("does not go on with what is over: after stale or lost it is live at once", () => {
    expect(story([0, "stale", 40], [1, "live", 2])).toMatchObject({ state: "live", ageMs: 2000 });
    expect(story([0, "lost", 140], [1, "late", 7])).toMatchObject({ state: "late", ageMs: 7000 });
  });

  it("counts on where nothing comes: the age is never older than what is shown", () => {
    expect(story([0, "late", 7], [1, "late", 8], [2, "late", 9])).toMatchObject({
      state: "late",
      ageMs: 9000,
    });
  });
});
