import { describe, expect, test } from "vitest";
import { exampleCampaign } from "./examples";
import { inboundTotals, outboundTotals, percent, sum, weightedPercent } from "./kpi";

describe("a percentage", () => {
  test.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 400, 0.3],
    [0, 5, 0],
    [5, 5, 100],
    [0, 0, null],
    [null, 5, null],
    [5, null, null],
  ])("%s of %s: %s", (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });
});

describe("a sum", () => {
  test.each([
    ["of nothing is 0", [], 0, 0],
    ["of what is known", [1, 2, 3], 6, 0],
    ["tells how many are missing", [12, null, 0], 12, 1],
    ["of nothing known is unknown, not 0", [null, null], null, 2],
  ])("%s", (_, values, value, missing) => {
    expect(sum(values)).toEqual({ value, missing });
  });
});

describe("a mean of percentages", () => {
  test.each([
    [
      "is weighted by calls",
      [
        { percent: 100, calls: 10 },
        { percent: 50, calls: 90 },
      ],
      55,
      0,
    ],
    [
      "has one decimal",
      [
        { percent: 100, calls: 1 },
        { percent: 0, calls: 2 },
      ],
      33.3,
      0,
    ],
    [
      "no calls weigh nothing and miss nothing",
      [
        { percent: 80, calls: 5 },
        { percent: null, calls: 0 },
      ],
      80,
      0,
    ],
    [
      "no calls weigh nothing, whatever they say",
      [
        { percent: 80, calls: 5 },
        { percent: 0, calls: 0 },
      ],
      80,
      0,
    ],
    [
      "calls unknown",
      [
        { percent: 80, calls: 5 },
        { percent: 10, calls: null },
      ],
      80,
      1,
    ],
    [
      "percentage unknown",
      [
        { percent: 80, calls: 5 },
        { percent: null, calls: 7 },
      ],
      80,
      1,
    ],
    ["no calls at all: no data, not 0 %", [{ percent: null, calls: 0 }], null, 0],
    ["nothing known", [{ percent: null, calls: null }], null, 1],
  ])("%s", (_, parts, value, missing) => {
    expect(weightedPercent(parts)).toEqual({ value, missing });
  });
});

const known = (value: number | null) => ({ value, missing: 0 });

const small = exampleCampaign({
  campaign: "Small<-",
  calls: { waiting: 3, completed: 10, abandoned: 0 },
  longestHoldSeconds: 30,
  abandonedPercent: 0,
  serviceLevel: { percent: 100, withAbandonedPercent: 100 },
});
const large = exampleCampaign({
  campaign: "Large<-",
  calls: { waiting: 1, completed: 60, abandoned: 30 },
  longestHoldSeconds: 95,
  abandonedPercent: 33.3,
  serviceLevel: { percent: 50, withAbandonedPercent: 40 },
});
const quiet = exampleCampaign({
  campaign: "Quiet<-",
  calls: { waiting: 0, completed: 0, abandoned: 0 },
  abandonedPercent: null,
  serviceLevel: { percent: null, withAbandonedPercent: null },
});
const dialler = exampleCampaign({
  campaign: "Sales->",
  calls: { waiting: 7, completed: 40, abandoned: 400 },
});
const chat = exampleCampaign({ campaign: "Chat", calls: { waiting: 5, completed: 1000, abandoned: 1000 } });

describe("inbound totals", () => {
  test("add up inbound campaigns alone, percentages by their calls", () => {
    expect(inboundTotals([small, dialler, large, chat, quiet])).toEqual({
      campaigns: 3,
      unknownDirection: 1,
      waiting: known(4),
      campaignsWithWaiting: known(2),
      longestHold: { seconds: 95, campaign: "Large<-", missing: 0 },
      answered: known(70),
      offered: known(100),
      abandoned: known(30),
      abandonedPercent: known(30),
      // (100 × 10 + 50 × 60) / 70, and (100 × 10 + 40 × 90) / 100: an average of averages would be 75 and 70.
      serviceLevelPercent: known(57.1),
      withAbandonedPercent: known(46),
    });
  });

  test("say how many campaigns are missing from each figure", () => {
    const unknown = exampleCampaign({
      campaign: "Unknown<-",
      calls: { waiting: null, completed: 50, abandoned: null },
      longestHoldSeconds: null,
      serviceLevel: { percent: null, withAbandonedPercent: 90 },
    });
    expect(inboundTotals([small, unknown])).toMatchObject({
      waiting: { value: 3, missing: 1 },
      campaignsWithWaiting: { value: 1, missing: 1 },
      longestHold: { seconds: 30, campaign: "Small<-", missing: 1 },
      answered: known(60),
      offered: { value: 10, missing: 1 },
      abandoned: { value: 0, missing: 1 },
      abandonedPercent: { value: 0, missing: 1 },
      serviceLevelPercent: { value: 100, missing: 1 },
      withAbandonedPercent: { value: 100, missing: 1 },
    });
  });

  test("a longest wait is missing only where somebody waits", () => {
    const untold = exampleCampaign({ calls: { waiting: 2 }, longestHoldSeconds: null });
    expect(inboundTotals([quiet, untold]).longestHold).toEqual({ seconds: null, campaign: null, missing: 1 });
  });

  test("of two equally long waits the first is named, as the campaigns are given", () => {
    const other = { ...large, campaign: "Other<-" };
    const { longestHold } = inboundTotals([large, other, small]);
    expect(longestHold).toEqual({ seconds: 95, campaign: "Large<-", missing: 0 });
  });

  test("of no campaign are 0 calls and no percentage", () => {
    expect(inboundTotals([dialler])).toMatchObject({
      campaigns: 0,
      waiting: known(0),
      abandonedPercent: known(null),
      serviceLevelPercent: known(null),
    });
  });
});

describe("outbound totals", () => {
  const agents = { inCall: 6, free: 2 };

  test("add up outbound campaigns alone; agents are those that were counted once", () => {
    const other = exampleCampaign({ campaign: "Debts->", calls: { completed: 5, abandoned: null } });
    expect(outboundTotals([small, dialler, other, chat], agents)).toEqual({
      campaigns: 2,
      onCall: 6,
      free: 2,
      answered: known(45),
      notAnswered: { value: 400, missing: 1 },
    });
  });

  test("agents that were not read are unknown", () => {
    expect(outboundTotals([dialler], null)).toMatchObject({ onCall: null, free: null, answered: known(40) });
  });
});
