import { describe, expect, test } from "vitest";
import type { AgentReading } from "@/lib/ucontact/platform";
import { emptyPicture, type Picture, withAgents } from "./picture";
import { agentReading, campaignReading, queueReading, reading } from "./testing/readings";
import { agentsOf, callsOf, campaignsByLocation, campaignsOf, campaignsToAsk, floorAgentsOf } from "./views";

const begins = Date.parse("2026-03-02T12:00:00.000Z");
const iso = (second: number) => new Date(begins + second * 1000).toISOString();

/** Campaigns with their agents, each read at its second of the story. */
function pictureOf(
  ...read: readonly [campaign: string, at: number, agents: readonly AgentReading[]][]
): Picture {
  return read.reduce(
    (picture, [campaign, second, agents]) =>
      withAgents(picture, campaign, reading(agents, begins + second * 1000), {
        askedAt: begins + second * 1000,
        liveLimitMs: 5000,
      }),
    emptyPicture(begins),
  );
}

const agent = (changes: Parameters<typeof agentReading>[1] = {}, location = "SIP/1010") =>
  agentReading(location, changes);

describe("campaigns", () => {
  test("have the longest wait of their queue, and the design's keys in its order", () => {
    const [campaign] = campaignsOf(
      [campaignReading("A<-")],
      [queueReading("A<-", { callers: 2, longestHoldSeconds: 41 })],
    );
    expect(campaign?.longestHoldSeconds).toBe(41);
    expect(Object.keys(campaign ?? {}).join(" ")).toBe(
      "campaign direction strategy wrapUpSeconds agents calls longestHoldSeconds averageHoldSeconds averageTalkSeconds abandonedPercent serviceLevel",
    );
    expect(Object.keys(campaign?.agents ?? {}).join(" ")).toBe(
      "total logged available notAvailable paused busy busyPaused wrapUp",
    );
    expect(Object.keys(campaign?.calls ?? {}).join(" ")).toBe("waiting completed abandoned total");
    expect(Object.keys(campaign?.serviceLevel ?? {}).join(" ")).toBe(
      "percent withAbandonedPercent thresholdSeconds",
    );
  });

  test.each([
    { queue: { callers: 0, longestHoldSeconds: 0 }, wait: null, why: "nobody waits" },
    { queue: { callers: 1, longestHoldSeconds: 0 }, wait: 0, why: "somebody has just come" },
    { queue: { callers: null, longestHoldSeconds: 7 }, wait: 7, why: "how many wait is unknown" },
  ])("a longest wait of $wait: $why", ({ queue, wait }) => {
    expect(campaignsOf([campaignReading("A<-")], [queueReading("A<-", queue)])[0]?.longestHoldSeconds).toBe(
      wait,
    );
  });

  test("without a queue of that name have none", () => {
    expect(
      campaignsOf([campaignReading("A<-")], [queueReading("B<-", { callers: 1 })])[0]?.longestHoldSeconds,
    ).toBeNull();
  });
});

describe("an agent in several campaigns", () => {
  const picture = pictureOf(
    ["Z<-", 0, [agent({ code: 2, queueInCall: false, secondsInState: 30 })]],
    [
      "a<-",
      1,
      [agent({ code: 2, queueInCall: true, secondsInState: 30, callsTaken: 7 }), agent({}, "SIP/2000")],
    ],
  );

  test("says in each which others it is in, by code point", () => {
    const part = picture.agents.get("a<-");
    expect(part && agentsOf(picture, part).map(({ location, campaigns }) => [location, campaigns])).toEqual([
      ["SIP/1010", ["Z<-", "a<-"]],
      ["SIP/2000", ["a<-"]],
    ]);
  });

  test("stands once on the floor, with a row for each", () => {
    expect(floorAgentsOf(picture).map(({ location }) => location)).toEqual(["SIP/1010", "SIP/2000"]);
    expect(
      floorAgentsOf(picture)[0]?.memberships.map(({ campaign, callsTaken }) => [campaign, callsTaken]),
    ).toEqual([
      ["Z<-", 3],
      ["a<-", 7],
    ]);
  });

  test("holds the call of the campaign that says so", () => {
    const part = picture.agents.get("Z<-");
    expect(part && callsOf(picture, part)).toEqual([{ location: "SIP/1010", campaigns: ["a<-"] }]);
  });

  test("whose memberships are worked out once a picture", () => {
    expect(campaignsByLocation(picture.agents)).toBe(campaignsByLocation(picture.agents));
  });
});

describe("a call that no campaign claims", () => {
  test("is of none; and who is in no call holds none", () => {
    const picture = pictureOf(["A<-", 0, [agent({ code: 2 }), agent({ code: 1 }, "SIP/2")]]);
    const part = picture.agents.get("A<-");
    expect(part && callsOf(picture, part)).toEqual([{ location: "SIP/1010", campaigns: [] }]);
  });
});

describe("a call that another campaign may know", () => {
  const elsewhere = agent({ code: 2, secondsInState: 10, queueInCall: false });
  const inCallThere = agent({ code: 2, secondsInState: 10, queueInCall: true });
  const idleThere = agent({ code: 1, secondsInState: 60 });
  const begins = 100_000;

  test("is not told before that campaign was asked since the call began", () => {
    const picture = pictureOf(["A<-", begins, [elsewhere]], ["B<-", begins - 20_000, [idleThere]]);
    const part = picture.agents.get("A<-");
    expect(part && callsOf(picture, part)).toEqual([]);
    expect(campaignsToAsk(picture, "A<-")).toEqual(["B<-"]);
  });

  test("is told once it was, and nobody need be asked again", () => {
    const picture = pictureOf(["A<-", begins, [elsewhere]], ["B<-", begins + 1000, [inCallThere]]);
    const part = picture.agents.get("A<-");
    expect(part && callsOf(picture, part)).toEqual([{ location: "SIP/1010", campaigns: ["B<-"] }]);
    expect(campaignsToAsk(picture, "A<-")).toEqual([]);
  });

  test("is not asked about where this campaign knows it itself", () => {
    const picture = pictureOf(["A<-", begins, [inCallThere]], ["B<-", begins - 20_000, [idleThere]]);
    expect(campaignsToAsk(picture, "A<-")).toEqual([]);
  });
});

describe("the state of an agent on the floor", () => {
  test("is that of the newest answer", () => {
    const picture = pictureOf(
      ["A<-", 5, [agent({ code: 9, secondsInState: 1 })]],
      ["B<-", 2, [agent({ code: 2, secondsInState: 50 })]],
    );
    expect(floorAgentsOf(picture)[0]).toMatchObject({
      status: { code: 9, key: "wrap_up" },
      stateSince: iso(4),
    });
  });

  test("began when the earliest of the same state says, within three seconds", () => {
    const since = (seconds: number) =>
      floorAgentsOf(
        pictureOf(
          ["A<-", 10, [agent({ code: 2, secondsInState: 5 })]],
          ["B<-", 8, [agent({ code: 2, secondsInState: seconds })]],
        ),
      )[0]?.stateSince;
    expect(since(4)).toBe(iso(4));
    expect(since(6)).toBe(iso(2));
    // Another call, that the older answer saw.
    expect(since(7)).toBe(iso(5));
  });
});

test("pauses are each campaign's own", () => {
  const picture = pictureOf(
    ["A<-", 0, [agent({ paused: true, pauseReason: "Lunch" })]],
    ["B<-", 1, [agent({ paused: false })]],
  );
  expect(floorAgentsOf(picture)[0]?.memberships).toMatchObject([
    { campaign: "A<-", paused: true, pauseReason: "Lunch", pause: { since: iso(0), atLeast: true } },
    { campaign: "B<-", paused: false, pauseReason: null, pause: null },
  ]);
});
