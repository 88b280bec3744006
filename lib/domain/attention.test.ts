import { describe, expect, test } from "vitest";
import {
  type AgentFacts,
  agentAttention,
  attentionDefaults,
  type CampaignFacts,
  campaignAttention,
  strictest,
} from "./attention";
import { exampleAgent, exampleCampaign, exampleNotes } from "./examples";

const now = Date.parse("2026-03-01T12:00:00.000Z");
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();

/** Two callers wait; the longest for so many seconds. The threshold is 20 s. */
function waiting(longestHoldSeconds: number | null, more: Parameters<typeof exampleCampaign>[0] = {}) {
  return exampleCampaign({ longestHoldSeconds, ...more, calls: { waiting: 2, ...more?.calls } });
}

function rules(facts: Partial<CampaignFacts>) {
  const found = campaignAttention({ campaign: exampleCampaign(), notes: exampleNotes(), now, ...facts });
  return found.map(({ tone, rule }) => `${tone}: ${rule}`);
}

describe("those who wait", () => {
  const nobodyFree = exampleNotes({ free: 0, noneFreeSince: ago(10) });
  const nobodyIn = exampleNotes({ free: 0, noneFreeSince: ago(10), noneLoggedInSince: ago(10) });
  const threshold = (thresholdSeconds: number | null) => ({ serviceLevel: { thresholdSeconds } });

  test.each<[string, Partial<CampaignFacts>, string[]]>([
    ["nobody waits", {}, []],
    ["twice the threshold is not over it", { campaign: waiting(40) }, []],
    ["over twice the threshold", { campaign: waiting(41) }, ["watch: wait_over_threshold"]],
    ["three minutes are not over three", { campaign: waiting(180) }, ["watch: wait_over_threshold"]],
    ["over three minutes", { campaign: waiting(181) }, ["act: long_wait"]],
    [
      "over three minutes, threshold unknown",
      { campaign: waiting(181, threshold(null)) },
      ["act: long_wait"],
    ],
    ["a threshold unknown says nothing", { campaign: waiting(100, threshold(null)), notes: nobodyFree }, []],
    ["a threshold of 0 is none", { campaign: waiting(50, threshold(0)) }, []],

    [
      "nobody free: 60 s are not over 60",
      { campaign: waiting(60), notes: nobodyFree },
      ["watch: wait_over_threshold"],
    ],
    ["nobody free: over 60 s", { campaign: waiting(61), notes: nobodyFree }, ["act: nobody_free"]],
    [
      "nobody free: a longer threshold counts twice",
      { campaign: waiting(80, threshold(40)), notes: nobodyFree },
      [],
    ],
    [
      "nobody free: over twice a longer threshold",
      { campaign: waiting(81, threshold(40)), notes: nobodyFree },
      ["act: nobody_free"],
    ],
    [
      "nobody free, threshold 0: over 60 s",
      { campaign: waiting(61, threshold(0)), notes: nobodyFree },
      ["act: nobody_free"],
    ],
    [
      "nobody free for 9 s only",
      { campaign: waiting(61), notes: exampleNotes({ free: 0, noneFreeSince: ago(9) }) },
      ["watch: wait_over_threshold"],
    ],
    [
      "without notes nobody is known to be free or not",
      { campaign: waiting(61), notes: null },
      ["watch: wait_over_threshold"],
    ],
    [
      "it is told once, by what says most",
      { campaign: waiting(300), notes: nobodyFree },
      ["act: nobody_free"],
    ],

    [
      "nobody logged in, however short the wait",
      { campaign: waiting(1), notes: nobodyIn },
      ["act: nobody_logged_in"],
    ],
    [
      "nobody logged in, the wait unknown",
      { campaign: waiting(null), notes: nobodyIn },
      ["act: nobody_logged_in"],
    ],
    ["nobody logged in, and nobody waits", { notes: nobodyIn }, []],
    [
      "nobody logged in for 9 s only",
      { campaign: waiting(1), notes: exampleNotes({ noneLoggedInSince: ago(9) }) },
      [],
    ],

    [
      "the queue alone counts a caller",
      { campaign: waiting(181, { calls: { waiting: 0 } }), notes: exampleNotes({ queueWaiting: 1 }) },
      ["act: long_wait"],
    ],
    [
      "the count is unknown, a wait is told",
      { campaign: waiting(181, { calls: { waiting: null } }), notes: null },
      ["act: long_wait"],
    ],
    ["a wait is told, and nobody waits", { campaign: waiting(181, { calls: { waiting: 0 } }) }, []],
    ["callers wait, no wait is told", { campaign: waiting(null) }, []],
  ])("%s", (_, facts, expected) => {
    expect(rules(facts)).toEqual(expected);
  });

  test("values to phrase it with", () => {
    const act = { tone: "act", waiting: 2 };
    const at = (campaign: CampaignFacts["campaign"], notes: CampaignFacts["notes"]) =>
      campaignAttention({ campaign, notes, now });
    expect(at(waiting(200), null)).toEqual([{ ...act, rule: "long_wait", seconds: 200, limitSeconds: 180 }]);
    expect(at(waiting(75), nobodyFree)).toEqual([
      { ...act, rule: "nobody_free", seconds: 75, limitSeconds: 60, forSeconds: 10 },
    ]);
    expect(at(waiting(5), nobodyIn)).toEqual([
      { ...act, rule: "nobody_logged_in", seconds: 5, forSeconds: 10 },
    ]);
    expect(at(waiting(50), null)).toEqual([
      { tone: "watch", rule: "wait_over_threshold", waiting: 2, seconds: 50, limitSeconds: 40 },
    ]);
  });
});

describe("the day so far", () => {
  const level = (percent: number | null, completed: number | null = 20) =>
    exampleCampaign({ serviceLevel: { percent }, calls: { completed, abandoned: 0 } });
  const abandonment = (abandonedPercent: number | null, completed: number | null, abandoned: number | null) =>
    exampleCampaign({ abandonedPercent, calls: { completed, abandoned } });
  const withAbandoned = { chosen: "withAbandoned", targetPercent: 80 } as const;

  test.each<[string, Partial<CampaignFacts>, string[]]>([
    ["below target", { campaign: level(79.9) }, ["watch: low_service_level"]],
    ["at target", { campaign: level(80) }, []],
    ["none within threshold is 0 %, a fact", { campaign: level(0) }, ["watch: low_service_level"]],
    ["below target, 19 answered", { campaign: level(50, 19) }, []],
    ["unknown", { campaign: level(null) }, []],
    ["answered unknown", { campaign: level(50, null) }, []],
    [
      "another target",
      { campaign: level(85), settings: { chosen: "answered", targetPercent: 90 } },
      ["watch: low_service_level"],
    ],
    ["the chosen one: with abandoned, fine", { campaign: level(50), settings: withAbandoned }, []],
    [
      "the chosen one: with abandoned, low",
      { campaign: exampleCampaign({ serviceLevel: { withAbandonedPercent: 79 } }), settings: withAbandoned },
      ["watch: low_service_level"],
    ],

    ["abandoned over 5 %", { campaign: abandonment(5.1, 18, 2) }, ["watch: high_abandonment"]],
    ["abandoned at 5 %", { campaign: abandonment(5, 19, 1) }, []],
    ["abandoned over 5 %, 19 offered", { campaign: abandonment(10.5, 17, 2) }, []],
    ["abandoned unknown", { campaign: abandonment(null, 18, 2) }, []],
    ["offered unknown", { campaign: abandonment(10, null, 2) }, []],
  ])("%s", (_, facts, expected) => {
    expect(rules(facts)).toEqual(expected);
  });

  test("values to phrase it with", () => {
    const campaign = exampleCampaign({
      abandonedPercent: 20,
      calls: { completed: 40, abandoned: 10 },
      serviceLevel: { withAbandonedPercent: 55 },
    });
    expect(campaignAttention({ campaign, notes: null, settings: withAbandoned, now })).toEqual([
      { tone: "watch", rule: "low_service_level", percent: 55, answered: 40, ...withAbandoned },
      { tone: "watch", rule: "high_abandonment", percent: 20, limitPercent: 5, offered: 50 },
    ]);
  });
});

describe("which campaigns, and whose limits", () => {
  const trouble = { longestHoldSeconds: 500, abandonedPercent: 50, serviceLevel: { percent: 10 } };
  const all = ["act: long_wait", "watch: low_service_level", "watch: high_abandonment"];

  test("worst first", () => expect(rules({ campaign: waiting(500, trouble) })).toEqual(all));
  test("a campaign of unknown direction is treated as inbound", () => {
    expect(rules({ campaign: waiting(500, { ...trouble, campaign: "Chat" }) })).toEqual(all);
  });
  test("an outbound campaign has no waiting and no service level", () => {
    const notes = exampleNotes({ noneFreeSince: ago(60), noneLoggedInSince: ago(60), queueWaiting: 2 });
    expect(rules({ campaign: waiting(500, { ...trouble, campaign: "Sales->" }), notes })).toEqual([]);
  });
  test("a campaign's own limits", () => {
    const limits = { ...attentionDefaults, waitSeconds: 30, abandonedPercent: 1 };
    expect(rules({ campaign: waiting(31), limits })).toEqual(["act: long_wait", "watch: high_abandonment"]);
  });
});

describe("agents", () => {
  const inState = (code: number | null, seconds: number) => exampleAgent(code, { stateSince: ago(seconds) });
  const paused = (code: number | null, more = {}) => exampleAgent(code, { paused: true, ...more });
  const pause = (seconds: number) => ({ since: ago(seconds), atLeast: false });

  test.each<[string, Partial<AgentFacts>, string[]]>([
    ["on hold for three minutes", { agent: inState(8, 180) }, []],
    ["on hold for longer", { agent: inState(8, 181) }, ["long_hold"]],
    ["in a call for ten minutes", { agent: inState(2, 600) }, []],
    ["in a call for longer", { agent: inState(2, 601) }, ["long_call"]],
    ["busy for longer", { agent: inState(3, 601) }, ["long_call"]],
    ["in a call for longer, another ringing", { agent: inState(7, 601) }, ["long_call"]],
    ["in wrap-up for two minutes", { agent: inState(9, 120) }, []],
    ["in wrap-up for longer", { agent: inState(9, 121) }, ["long_wrap_up"]],
    ["available all day", { agent: inState(1, 30_000) }, []],
    ["offline all day", { agent: inState(5, 30_000) }, []],
    ["since when is unknown", { agent: exampleAgent(2) }, []],

    ["paused for 15 minutes", { agent: paused(1), pause: pause(900) }, []],
    ["paused for longer", { agent: paused(1), pause: pause(901) }, ["long_pause"]],
    ["paused for longer, offline", { agent: paused(5), pause: pause(901) }, []],
    ["paused for longer, its phone does not exist", { agent: paused(4), pause: pause(901) }, []],
    [
      "paused for longer, still talking unregistered",
      { agent: paused(5, { inCall: true }), pause: pause(901) },
      ["long_pause"],
    ],
    ["no longer paused", { agent: inState(1, 10), pause: pause(901) }, []],
    ["paused or not is unknown", { agent: paused(1, { paused: null }), pause: pause(901) }, []],
    ["its state is unknown", { agent: paused(null), pause: pause(901) }, []],
    [
      "paused for a long time in a long hold",
      { agent: paused(8, { stateSince: ago(200) }), pause: pause(901) },
      ["long_hold", "long_pause"],
    ],
  ])("%s", (_, facts, expected) => {
    const found = agentAttention({ agent: exampleAgent(), pause: null, now, ...facts });
    expect(found.map(({ rule }) => rule)).toEqual(expected);
    expect(found.every(({ tone }) => tone === "watch")).toBe(true);
  });

  test("values to phrase it with", () => {
    expect(
      agentAttention({
        agent: paused(9, { stateSince: ago(150) }),
        pause: { since: ago(960), atLeast: true },
        now,
      }),
    ).toEqual([
      { tone: "watch", rule: "long_wrap_up", seconds: 150, limitSeconds: 120 },
      { tone: "watch", rule: "long_pause", seconds: 960, limitSeconds: 900, atLeast: true },
    ]);
  });

  test("a campaign's own limits", () => {
    const limits = { ...attentionDefaults, callSeconds: 1200 };
    expect(agentAttention({ agent: inState(2, 601), pause: null, limits, now })).toEqual([]);
  });

  test("of several campaigns: each limit is the smallest", () => {
    const patient = { ...attentionDefaults, callSeconds: 1200, pauseSeconds: 300 };
    const strict = { ...attentionDefaults, callSeconds: 60, pauseSeconds: 3600 };
    const limits = strictest([patient, strict, attentionDefaults]);
    expect(limits).toMatchObject({
      callSeconds: 60,
      pauseSeconds: 300,
      holdSeconds: 180,
      wrapUpSeconds: 120,
    });
    const [finding] = agentAttention({ agent: inState(2, 61), pause: null, limits, now });
    expect(finding).toEqual({ rule: "long_call", tone: "watch", seconds: 61, limitSeconds: 60 });
  });

  test("of one campaign its own, of none the defaults", () => {
    const lenient = { ...attentionDefaults, callSeconds: 1200 };
    expect(strictest([lenient])).toBe(lenient);
    expect(strictest([])).toBe(attentionDefaults);
  });
});
