import { describe, expect, test } from "vitest";
import {
  type AgentActivity,
  activityOf,
  agentTotals,
  type MembershipRow,
  pausedIn,
  rowsWithin,
} from "./centre";

function row(code: number | null, changes: Partial<MembershipRow> = {}): MembershipRow {
  return { status: { code }, paused: false, queueInCall: false, ...changes };
}
const paused = { paused: true };
const inQueue = { queueInCall: true };

describe("an agent counts once, over all its campaigns", () => {
  test.each<[string, MembershipRow[], AgentActivity]>([
    ["available", [row(1), row(1)], "free"],
    ["of unknown state, which Asterisk calls all the same", [row(0)], "free"],
    ["paused in one of three", [row(1), row(1, paused), row(1)], "free"],
    ["paused in all", [row(1, paused), row(1, paused)], "paused"],
    ["paused in one, unknown in the other", [row(1, paused), row(1, { paused: null })], "other"],
    ["pause unknown", [row(1, { paused: null })], "other"],
    ["in a call", [row(2), row(2, inQueue)], "inCall"],
    ["in an outgoing call, which no queue knows", [row(2), row(2)], "inCall"],
    ["on hold", [row(8)], "inCall"],
    ["paused in a call", [row(2, paused)], "inCall"],
    ["in a call, its phone unregistered", [row(5), row(5, inQueue)], "inCall"],
    ["in a call by the queue alone", [row(1), row(1, inQueue)], "inCall"],
    ["in wrap-up", [row(9)], "wrapUp"],
    ["paused in wrap-up", [row(9, paused)], "wrapUp"],
    ["ringing", [row(6)], "other"],
    ["offline", [row(5), row(5)], "offline"],
    ["offline, and paused when it left", [row(5, paused)], "offline"],
    ["without a phone", [row(4)], "offline"],
    ["unreadable", [row(null)], "other"],
    ["unreadable and paused", [row(null, paused)], "paused"],
    ["of a code that is none of the ten", [row(17)], "other"],
    ["status readable in one row only", [row(null, { readAt: 2000 }), row(1, { readAt: 1000 })], "free"],
    [
      "on a call before, free by the row read last",
      [row(2, { ...inQueue, readAt: 1000 }), row(1, { readAt: 2000 })],
      "free",
    ],
    [
      "free before, on a call by the row read last",
      [row(2, { readAt: 2000 }), row(1, { readAt: 1000 })],
      "inCall",
    ],
    ["in no campaign", [], "other"],
  ])("%s", (_, rows, activity) => {
    expect(activityOf(rows)).toBe(activity);
  });
});

test("paused in 1 of 3", () => {
  expect(pausedIn([row(1), row(1, paused), row(1, { paused: null })])).toEqual({ paused: 1, of: 3 });
});

const floor = new Map([
  [
    "SIP/1",
    [
      { ...row(1), campaign: "a" },
      { ...row(1), campaign: "b" },
      { ...row(1, paused), campaign: "c" },
    ],
  ],
  [
    "SIP/2",
    [
      { ...row(2), campaign: "a" },
      { ...row(2, inQueue), campaign: "b" },
    ],
  ],
  ["SIP/3", [{ ...row(5, inQueue), campaign: "a" }]],
  ["SIP/4", [{ ...row(9), campaign: "b" }]],
  [
    "SIP/5",
    [
      { ...row(1, paused), campaign: "b" },
      { ...row(1, paused), campaign: "c" },
    ],
  ],
  ["SIP/6", [{ ...row(6), campaign: "c" }]],
  ["SIP/7", [{ ...row(5, paused), campaign: "c" }]],
  ["SIP/8", [{ ...row(4), campaign: "c" }]],
  ["SIP/9", [{ ...row(null), campaign: "c" }]],
  ["SIP/10", [{ ...row(17), campaign: "c" }]],
]);

test("the centre's totals", () => {
  expect(agentTotals(floor)).toEqual({ total: 10, loggedIn: 7, free: 1, inCall: 2, wrapUp: 1, paused: 1 });
  expect(agentTotals(new Map())).toEqual({ total: 0, loggedIn: 0, free: 0, inCall: 0, wrapUp: 0, paused: 0 });
});

test("within some campaigns an agent still counts once, by its rows there", () => {
  const within = rowsWithin(floor, new Set(["c"]));
  expect([...within.keys()]).toEqual(["SIP/1", "SIP/5", "SIP/6", "SIP/7", "SIP/8", "SIP/9", "SIP/10"]);
  expect(agentTotals(within)).toEqual({ total: 7, loggedIn: 4, free: 0, inCall: 0, wrapUp: 0, paused: 2 });
  expect(agentTotals(rowsWithin(floor, new Set(["a", "b"])))).toMatchObject({ total: 5, inCall: 2, free: 1 });
});
