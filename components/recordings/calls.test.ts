import { expect, it } from "vitest";
import type { RecordingEntry } from "@/lib/domain/recording";
import { type Call, callsOf, sorted } from "./calls";

function leg(guid: string, changes: Partial<RecordingEntry> = {}): RecordingEntry {
  return {
    guid,
    id: null,
    uniqueId: null,
    linkedId: null,
    sequence: null,
    startedAt: null,
    endedAt: null,
    folder: null,
    campaign: null,
    direction: null,
    agent: null,
    source: null,
    destination: null,
    durationSeconds: null,
    billedSeconds: null,
    result: null,
    rating: null,
    tag: null,
    note: null,
    dialerBase: null,
    contact: null,
    data: null,
    ...changes,
  };
}

it("takes the legs of one guid for one call, whatever lies between them", () => {
  const second = leg("a", {
    startedAt: "2026-11-22T03:00:05.000Z",
    folder: "20261122",
    agent: "Eva",
    durationSeconds: 40,
    destination: "2900",
    rating: 4,
  });
  const first = leg("a", {
    startedAt: "2026-11-22T02:59:58.000Z",
    folder: "20261121",
    agent: "Ana",
    durationSeconds: 41,
    destination: "2900",
    source: "099",
    tag: "VIP",
  });
  const calls = callsOf([second, leg("b"), first]);
  expect(calls.map(({ guid, legs }) => [guid, legs.length])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
  expect(calls[0]).toEqual({
    guid: "a",
    folder: "20261121",
    startedAt: "2026-11-22T02:59:58.000Z",
    campaigns: [],
    agents: ["Ana", "Eva"],
    sources: ["099"],
    destinations: ["2900"],
    seconds: 41,
    rating: 4,
    tag: "VIP",
    legs: [first, second],
  });
  expect(calls[1]).toMatchObject({ folder: null, startedAt: null, seconds: null, rating: null, tag: null });
});

it.each([
  ["newest", ["late", "mid", "early", "never"]],
  ["oldest", ["early", "mid", "late", "never"]],
  ["longest", ["mid", "early", "late", "never"]],
  ["agent", ["late", "early", "mid", "never"]],
] as const)("puts calls in the order %s, what is not known last", (sort, guids) => {
  const calls: Call[] = callsOf([
    leg("never"),
    leg("mid", { startedAt: "2026-11-22T12:00:00.000Z", durationSeconds: 90, agent: "Zoe" }),
    leg("late", { startedAt: "2026-11-22T13:00:00.000Z", durationSeconds: 5, agent: "Ana" }),
    leg("early", { startedAt: "2026-11-22T11:00:00.000Z", durationSeconds: 60, agent: "Eva" }),
  ]);
  expect(sorted(calls, sort).map(({ guid }) => guid)).toEqual(guids);
});
