import { describe, expect, test } from "vitest";
import type { QueueSummary } from "@/lib/domain/campaign";
import type { AgentReading } from "@/lib/ucontact/platform";
import { type Memory, remember } from "./memory";
import { emptyPicture, withAgents, withCampaigns, withQueues } from "./picture";
import { agentReading, campaignReading, queueReading, reading } from "./testing/readings";

const begins = Date.parse("2026-03-02T12:00:00.000Z");
const iso = (second: number) => new Date(begins + second * 1000).toISOString();
type Poll = {
  readonly campaign?: Parameters<typeof campaignReading>[1];
  readonly queue?: Partial<QueueSummary>;
  readonly agents?: readonly AgentReading[];
  /** Whether the campaign is there at all. */
  readonly gone?: boolean;
};

/** What is noted of the campaign after each of these polls, two seconds apart. */
function notesAfter(...polls: readonly Poll[]) {
  let memory: Memory = new Map();
  return polls.map(({ campaign, queue, agents, gone = false }, i) => {
    const now = begins + i * 2000;
    const asked = { askedAt: now, liveLimitMs: 5000 };
    const clock = null;
    let picture = withCampaigns(
      emptyPicture(begins),
      reading(gone ? [] : [campaignReading("Sales<-", campaign)], now),
      asked,
    );
    picture = withQueues(picture, reading({ queues: [queueReading("Sales<-", queue)], clock }, now), asked);
    if (agents !== undefined) picture = withAgents(picture, "Sales<-", reading(agents, now), asked);
    memory = remember(memory, picture, now);
    return memory.get("Sales<-")?.notes;
  });
}

describe("the two sources", () => {
  const disagree: Poll = { campaign: { calls: { waiting: 3 } }, queue: { callers: 5 } };
  const agree: Poll = { campaign: { calls: { waiting: 5 } }, queue: { callers: 5 } };

  test("disagree only after three polls in a row, since the first of them", () => {
    const since = notesAfter(agree, disagree, disagree, disagree, disagree).map(
      (notes) => notes?.disagreesSince,
    );
    expect(since).toEqual([null, null, null, iso(2), iso(2)]);
  });

  test("that agreed once in between begin anew", () => {
    const since = notesAfter(disagree, disagree, agree, disagree, disagree, disagree).map(
      (notes) => notes?.disagreesSince,
    );
    expect(since).toEqual([null, null, null, null, null, iso(6)]);
  });

  test("do not disagree by what one of them does not say", () => {
    const silent: Poll = { campaign: { calls: { waiting: null } }, queue: { callers: 5 } };
    expect(notesAfter(silent, silent, silent, silent).at(-1)).toMatchObject({
      disagreesSince: null,
      queueWaiting: 5,
    });
  });
});

describe("free agents", () => {
  const free = (available: number | null): Poll => ({ campaign: { agents: { available } } });

  test("are the campaign's own count, however fresh the agents' rows are: the same on every screen", () => {
    expect(notesAfter({ ...free(4), agents: [agentReading("SIP/1")] })[0]?.free).toBe(4);
  });

  test("none since the first poll that saw none; that begins anew, and unknown is not none", () => {
    const since = notesAfter(free(1), free(0), free(0), free(1), free(0), free(null)).map(
      (notes) => notes?.noneFreeSince,
    );
    expect(since).toEqual([null, iso(2), iso(2), null, iso(8), null]);
  });
});

test("nobody is logged in since the first poll that said so; the campaign is asked where the queue is silent", () => {
  const since = notesAfter(
    { queue: { loggedIn: 1 } },
    { queue: { loggedIn: 0 } },
    { queue: { loggedIn: 0 } },
    { queue: { loggedIn: null }, campaign: { agents: { logged: 0 } } },
    { queue: { loggedIn: null }, campaign: { agents: { logged: null } } },
  ).map((notes) => notes?.noneLoggedInSince);
  expect(since).toEqual([null, iso(2), iso(2), iso(2), null]);
});

test("an answered call is seen by the counter that rises, not by one that falls or is first seen", () => {
  const at = notesAfter(
    { campaign: { calls: { completed: 50 } } },
    { campaign: { calls: { completed: 52 } } },
    { campaign: { calls: { completed: 0 } } },
    { campaign: { calls: { completed: null } } },
    { campaign: { calls: { completed: 1 } } },
    { campaign: { calls: { completed: 2 } } },
  ).map((notes) => notes?.answeredAt);
  expect(at).toEqual([null, iso(2), iso(2), iso(2), iso(2), iso(10)]);
});

test("a campaign that is gone is forgotten: when it is back, it begins anew", () => {
  const full: Poll = { campaign: { agents: { available: 0 } } };
  const notes = notesAfter(full, { gone: true }, full);
  expect(notes.map((one) => one?.noneFreeSince)).toEqual([iso(0), undefined, iso(4)]);
  expect(notes.map((one) => one?.watchingSince)).toEqual([iso(0), undefined, iso(4)]);
});
