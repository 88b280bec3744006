import { describe, expect, test } from "vitest";
import type { AgentReading } from "@/lib/ucontact/platform";
import { agentOf, type CampaignAgents, followAgents } from "./agents";
import { agentReading } from "./testing/readings";

const begins = Date.parse("2026-03-02T12:00:00.000Z");
const iso = (second: number) => new Date(begins + second * 1000).toISOString();

/** `took`: seconds from the question to the answer. */
type Told = { readonly at: number; readonly took?: number } & Parameters<typeof agentReading>[1];

const atOnce = { askedAt: begins, receivedAt: begins };

/** One agent as told at these seconds of the story. */
function follow(...told: readonly Told[]): CampaignAgents[] {
  const seen: CampaignAgents[] = [];
  for (const { at, took = 0, ...reading } of told) {
    const readings: AgentReading[] = [agentReading("SIP/1", reading)];
    const receivedAt = begins + at * 1000;
    seen.push(followAgents(seen.at(-1) ?? null, readings, { askedAt: receivedAt - took * 1000, receivedAt }));
  }
  return seen;
}

describe("stateSince", () => {
  test("is the same instant, and the row the same object, however the platform's seconds jitter", () => {
    const seen = follow(
      { at: 10.2, code: 2, secondsInState: 5 },
      { at: 12.9, code: 2, secondsInState: 7 },
      { at: 14.1, code: 2, secondsInState: 9 },
      { at: 16.2, code: 2, secondsInState: 10 },
    );
    expect(seen.map(({ rows }) => rows[0]?.stateSince)).toEqual(Array(4).fill(iso(5.2)));
    expect(seen.every(({ rows }) => rows === seen[0]?.rows)).toBe(true);
    expect(JSON.stringify(seen.at(-1)?.rows)).toBe(JSON.stringify(seen[0]?.rows));
  });

  test("begins anew with another state, and with the next call in the same one", () => {
    const seen = follow(
      { at: 10, code: 2, secondsInState: 5 },
      { at: 12, code: 9, secondsInState: 1 },
      { at: 14, code: 2, secondsInState: 1 },
      { at: 20, code: 2, secondsInState: 2 },
    );
    expect(seen.map(({ rows }) => rows[0]?.stateSince)).toEqual([5, 11, 13, 18].map(iso));
    expect(seen[3]?.rows[0]).not.toBe(seen[2]?.rows[0]);
  });

  test("does not move by an answer that was long on its way, but by one that came at once", () => {
    const call = { at: 10, code: 2, secondsInState: 5 };
    const since = (took: number) =>
      follow(call, { at: 16, took, code: 2, secondsInState: 7 })[1]?.rows[0]?.stateSince;
    expect(since(3.9)).toBe(iso(5));
    expect(since(0)).toBe(iso(9));
  });

  test("is unknown where the platform does not say", () => {
    expect(follow({ at: 10, secondsInState: null })[0]?.rows[0]?.stateSince).toBeNull();
  });
});

test("only the row that changed is another object", () => {
  const one = followAgents(null, [agentReading("SIP/1"), agentReading("SIP/2")], atOnce);
  const two = followAgents(one, [agentReading("SIP/1"), agentReading("SIP/2", { callsTaken: 4 })], atOnce);
  expect(two.rows[0]).toBe(one.rows[0]);
  expect(two.rows[1]).not.toBe(one.rows[1]);
  expect(two.rows[1]?.callsTaken).toBe(4);
});

describe("a pause", () => {
  const paused = { paused: true, pauseReason: "Lunch" };
  const pauses = (...told: readonly Told[]) =>
    follow(...told).map((seen) => seen.pauses.get("SIP/1") ?? null);

  test("is counted from when it was first seen; one that was on before has lasted at least so long", () => {
    expect(pauses({ at: 0 }, { at: 2, ...paused }, { at: 4, ...paused })).toEqual([
      null,
      { since: iso(2), atLeast: false },
      { since: iso(2), atLeast: false },
    ]);
    expect(pauses({ at: 0, ...paused }, { at: 2, ...paused }).at(-1)).toEqual({
      since: iso(0),
      atLeast: true,
    });
  });

  test("is not the time in state: that goes on through it", () => {
    const [, seen] = follow({ at: 0, secondsInState: 60 }, { at: 2, secondsInState: 62, ...paused });
    expect(seen?.rows[0]?.stateSince).toBe(iso(-60));
    expect(seen?.pauses.get("SIP/1")?.since).toBe(iso(2));
  });

  test("ends, and another reason is another pause", () => {
    expect(
      pauses(
        { at: 0 },
        { at: 2, ...paused },
        { at: 4, paused: true, pauseReason: "Training" },
        { at: 6 },
        { at: 8, ...paused },
      ),
    ).toEqual([
      null,
      { since: iso(2), atLeast: false },
      { since: iso(4), atLeast: false },
      null,
      { since: iso(8), atLeast: false },
    ]);
  });

  test("that was on when it could be read again has lasted at least since then", () => {
    expect(pauses({ at: 0, ...paused }, { at: 2, paused: null }, { at: 4, ...paused })).toEqual([
      { since: iso(0), atLeast: true },
      null,
      { since: iso(4), atLeast: true },
    ]);
  });

  test("is the same map while nothing in it changes", () => {
    const seen = follow({ at: 0, ...paused }, { at: 2, ...paused });
    expect(seen[1]?.pauses).toBe(seen[0]?.pauses);
  });
});

test("an agent leaves as our API says it, keys in the design's order", () => {
  const { rows } = followAgents(
    null,
    [agentReading("Local/1007@agents/n", { code: 2, queueInCall: true })],
    atOnce,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("There is no row.");
  const agent = agentOf(row, ["A<-", "B<-"]);
  expect(agent).toEqual({
    location: "Local/1007@agents/n",
    tech: "Local",
    phone: "1007",
    name: "Agent Local/1007@agents/n",
    status: { code: 2, key: "in_use" },
    paused: false,
    pauseReason: null,
    inCall: true,
    callsTaken: 3,
    lastCallAt: null,
    stateSince: iso(-60),
    penalty: 0,
    campaigns: ["A<-", "B<-"],
  });
  expect(Object.keys(agent).join(" ")).toBe(
    "location tech phone name status paused pauseReason inCall callsTaken lastCallAt stateSince penalty campaigns",
  );
});

test.each([
  { code: 1, queueInCall: false, inCall: false },
  { code: 2, queueInCall: false, inCall: true },
  { code: 3, queueInCall: false, inCall: true },
  { code: 6, queueInCall: false, inCall: false },
  { code: 7, queueInCall: false, inCall: true },
  { code: 8, queueInCall: false, inCall: true },
  { code: 5, queueInCall: true, inCall: true },
  { code: 1, queueInCall: null, inCall: null },
])("status $code with incall $queueInCall: in a call $inCall", ({ code, queueInCall, inCall }) => {
  const [row] = followAgents(null, [agentReading("SIP/1", { code, queueInCall })], atOnce).rows;
  expect(row && agentOf(row, []).inCall).toBe(inCall);
});
