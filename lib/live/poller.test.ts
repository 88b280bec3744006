import { describe, expect, test, vi } from "vitest";
import { PlatformTimeout, PlatformUnreachable } from "@/lib/ucontact/errors";
import { ScriptedPlatform } from "./testing/platform";
import { agentReading } from "./testing/readings";
import { seconds, startStory, storyTime } from "./testing/story";

/** Seconds between one and the next. */
const gapsBetween = (times: readonly number[]) =>
  times.slice(1).map((time, i) => (time - (times[i] ?? 0)) / 1000);

const away = () => new PlatformUnreachable("ECONNREFUSED");

describe("the rhythm", () => {
  test("1. asks at once, then every two seconds, each thing once", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    startStory(platform);
    await seconds(5.9);
    expect(platform.times("queues").map(storyTime)).toEqual([0, 2, 4]);
    expect(platform.times("campaigns").map(storyTime)).toEqual([0, 2, 4]);
  });

  test("2. a slow platform makes polls later, and they never overlap", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    platform.delayMs = () => 3000;
    startStory(platform);
    await seconds(10);
    expect(platform.times("queues").map(storyTime).map(Math.floor)).toEqual([0, 3, 6, 9]);
    expect(platform.mostAtOnce("queues")).toBe(1);
    expect(platform.mostAtOnce("campaigns")).toBe(1);
  });

  test("3. screens are told to ask just after the next answer", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    platform.delayMs = () => 400;
    const { poller } = startStory(platform);
    await seconds(40.5);
    // The poll of second 42 answers after some 400 ms, as they all did.
    expect(storyTime(Date.now() + poller.nextAnswerInMs())).toBeCloseTo(42.4, 1);
  });

  test("4. stop() waits for what runs, and leaves nothing running", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    const { poller } = startStory(platform);
    await seconds(1);
    platform.delayMs = () => 3000;
    poller.look({ agentsOf: "Sales<-" });
    await seconds(0);
    expect(platform.running.get("agents")).toBe(1);
    let stopped = false;
    const stop = poller.stop().then(() => {
      stopped = true;
    });
    await seconds(2.9);
    expect(stopped).toBe(false);
    await seconds(0.1);
    await stop;
    expect(vi.getTimerCount()).toBe(0);
    const asked = platform.asked.length;
    poller.look({ agentsOf: "Sales<-" });
    await seconds(60);
    expect(platform.asked).toHaveLength(asked);
  });
});

describe("a platform that is away", () => {
  test.each([
    // Half the poll's time at first, then doubled up to five seconds; the draw takes off up to a quarter.
    { random: 1, gaps: [2, 4, 5, 5, 5] },
    { random: 0, gaps: [1.5, 3, 3.75, 3.75, 3.75] },
  ])("5. is asked less and less often, at most five seconds apart ($random)", async ({ random, gaps }) => {
    const platform = new ScriptedPlatform("Sales<-");
    platform.delayMs = () => 0;
    platform.fails = away;
    startStory(platform, { random });
    await seconds(24);
    expect(gapsBetween(platform.times("queues")).slice(0, 5)).toEqual(gaps);
  });

  test("6. is asked one thing at a time until it answers", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    const { poller } = startStory(platform);
    await seconds(1);
    platform.fails = away;
    await seconds(4);
    const campaigns = platform.times("campaigns").length;
    poller.look({ agentsOf: "Sales<-" });
    await seconds(30);
    expect(platform.times("campaigns")).toHaveLength(campaigns);
    expect(platform.times("agents:Sales<-").every((at) => storyTime(at) < 5)).toBe(true);
  });

  test.each([1, 2, 10])(
    "7. is asked at most 5 s apart even when every call times out (POLL_SECONDS=%d)",
    async (pollSeconds) => {
      const platform = new ScriptedPlatform("Sales<-");
      platform.delayMs = () => 4000;
      platform.fails = () => new PlatformTimeout(4000);
      startStory(platform, { pollSeconds });
      await seconds(120);
      const gaps = gapsBetween(platform.times("queues"));
      expect(gaps.length).toBeGreaterThan(20);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(5);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4);
    },
  );

  test("8. recovers without a restart, and the log tells the beginning and the end once", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    const { get, lines } = startStory(platform);
    await seconds(1);
    platform.fails = away;
    await seconds(300);
    expect(get("/api/queuesummary").headers["X-Vigia-State"]).toBe("lost");
    expect(get("/api/queuesummary").json).toMatchObject({
      source: { state: "lost", error: { code: "platform_unreachable" } },
      data: [{ queue: "Sales<-" }],
    });
    platform.fails = () => null;
    await seconds(5.2);
    expect(get("/api/queuesummary").json).toMatchObject({ source: { state: "live", error: null } });
    const told = lines.map(({ level, msg }) => `${level}: ${msg}`);
    expect(told.filter((line) => line.startsWith("warn")).length).toBeLessThanOrEqual(3);
    expect(told.filter((line) => line.startsWith("info"))).toEqual(["info: the platform answers again"]);
  });
});

describe("a platform whose clock stands", () => {
  const source = (json: unknown) => (json as { source: object }).source;

  test("9. ages as if it were silent, says so, and is live at once when it thaws", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    const { get } = startStory(platform);
    await seconds(10.5);
    const frozenAt = platform.clock();
    platform.clock = () => frozenAt;
    // The clock was last seen to move in the poll of 10 s.
    await seconds(4.3);
    expect(source(get("/api/campaignstatus").json)).toMatchObject({ state: "live", error: null });
    await seconds(0.4);
    expect(source(get("/api/campaignstatus").json)).toMatchObject({
      state: "late",
      since: "2026-03-02T12:00:15.050Z",
      error: { code: "platform_frozen" },
    });
    expect(Number(get("/api/campaignstatus").headers["X-Vigia-Age-Ms"])).toBe(5150);
    await seconds(26);
    expect(source(get("/api/campaignstatus").json)).toMatchObject({ state: "stale" });
    expect(get("/api/agents").headers["X-Vigia-State"]).toBe("stale");
    await seconds(90);
    expect(source(get("/api/campaignstatus").json)).toMatchObject({
      state: "lost",
      error: { code: "platform_frozen" },
    });
    platform.clock = () => new Date().toISOString();
    await seconds(2);
    const thawed = { state: "live", since: "2026-03-02T12:02:12.050Z", error: null };
    expect(source(get("/api/campaignstatus").json)).toEqual({ ...thawed, unreadable: 0 });
    expect(source(get("/api/agents").json)).toMatchObject({ since: thawed.since });
  });

  test("10. proves nothing when it never was seen to move", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    platform.clock = () => "Nov 2, 2018 11:31:42 AM";
    const { get } = startStory(platform);
    await seconds(180);
    expect(source(get("/api/campaignstatus").json)).toMatchObject({ state: "live", error: null });
  });

  test("11. is no thing of a second: a clock of whole seconds, read twice in one, runs", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    platform.clock = () => new Date(Math.floor(Date.now() / 2000) * 2000).toISOString();
    const { get } = startStory(platform, { pollSeconds: 1 });
    for (let i = 0; i < 20; i++) {
      await seconds(0.5);
      expect(Number(get("/api/queuesummary").headers["X-Vigia-Age-Ms"] ?? 0)).toBeLessThanOrEqual(1000);
    }
  });
});

describe("who looks at a campaign", () => {
  const agentsOf = "Sales<-";

  test.each([
    { pollSeconds: 2, lasts: 10 },
    { pollSeconds: 5, lasts: 15 },
  ])(
    "12. has it read with every poll, for three polls and ten seconds after the last look",
    async ({ pollSeconds, lasts }) => {
      const platform = new ScriptedPlatform(agentsOf);
      const { poller } = startStory(platform, { pollSeconds });
      await seconds(20);
      // Nobody looks: the sweep alone reads it.
      expect(platform.times(`agents:${agentsOf}`)).toHaveLength(1);
      await seconds(0.2);
      const from = platform.asked.length;
      poller.look({ agentsOf });
      await seconds(lasts - 0.05);
      const whileWatched = platform.asked.slice(from).filter(({ what }) => what === `agents:${agentsOf}`);
      const polls = platform.asked.slice(from).filter(({ what }) => what === "queues");
      expect(whileWatched.map(({ at }) => at).slice(1)).toEqual(polls.map(({ at }) => at));
      expect(polls).toHaveLength(lasts / pollSeconds);
      const after = platform.times(`agents:${agentsOf}`).length;
      // Then the sweep alone reads it again: once in twenty seconds.
      await seconds(19.5);
      expect(platform.times(`agents:${agentsOf}`).length - after).toBeLessThanOrEqual(1);
    },
  );

  test("13. has it read at once, and only the first look does that", async () => {
    const platform = new ScriptedPlatform(agentsOf);
    const { poller } = startStory(platform);
    await seconds(2.5);
    const before = platform.times(`agents:${agentsOf}`).length;
    poller.look({ agentsOf });
    poller.look({ agentsOf });
    await seconds(0.1);
    poller.look({ agentsOf });
    await seconds(0.1);
    expect(platform.times(`agents:${agentsOf}`).length - before).toBe(1);
  });

  test("14. has nothing read for a campaign that does not exist", async () => {
    const platform = new ScriptedPlatform(agentsOf);
    const { poller } = startStory(platform);
    await seconds(1);
    poller.look({ agentsOf: "Nothing<-" });
    await seconds(10);
    expect(platform.times("agents:Nothing<-")).toEqual([]);
  });

  test("15. whose agents do not come holds nothing else up, and alone is told of it, once", async () => {
    const platform = new ScriptedPlatform(agentsOf, "Other<-");
    const { get, lines, poller } = startStory(platform);
    await seconds(2.5);
    platform.delayMs = (what) => (what === `agents:${agentsOf}` ? 4000 : 50);
    platform.fails = (what) => (what === `agents:${agentsOf}` ? new PlatformTimeout(4000) : null);
    for (let i = 0; i < 60; i++) {
      poller.look({ agentsOf });
      await seconds(1);
      expect(get("/api/campaignstatus").headers["X-Vigia-State"]).toBe("live");
      expect(Number(get("/api/campaignstatus").headers["X-Vigia-Next-Ms"])).toBeLessThan(3000);
    }
    expect(Math.max(...gapsBetween(platform.times("queues")))).toBe(2);
    expect(get(`/api/campaignstatus?queue=${agentsOf}`).json).toMatchObject({
      source: { state: "stale", error: { code: "platform_timeout" } },
    });
    expect(get("/api/campaignstatus?queue=Other<-").json).toMatchObject({ source: { error: null } });
    expect(lines).toEqual([
      {
        level: "warn",
        what: { agentsOf },
        code: "platform_timeout",
        msg: "The platform did not answer within 4 s.",
      },
    ]);
  });

  test("16. leaves the floor live, however many campaigns' agents do not come", async () => {
    const names = Array.from({ length: 20 }, (_, i) => `Q${i}<-`);
    const platform = new ScriptedPlatform(...names);
    const { get, poller } = startStory(platform, { maxConcurrency: 4 });
    await seconds(2.5);
    platform.delayMs = (what) => (what.startsWith("agents") ? 4000 : 50);
    platform.fails = (what) => (what.startsWith("agents") ? new PlatformTimeout(4000) : null);
    for (let i = 0; i < 30; i++) {
      for (const name of names) poller.look({ agentsOf: name });
      await seconds(1);
      expect(get("/api/campaignstatus").headers["X-Vigia-State"]).toBe("live");
    }
    // One of the platform's four places is left to the floor as a whole.
    expect(platform.mostAtOnce("agents")).toBe(3);
  });
});

describe("the sweep", () => {
  const names = Array.from({ length: 40 }, (_, i) => `Q${i}<-`);

  function gapsOf(platform: ScriptedPlatform, from: number): number[] {
    return names.flatMap((name) =>
      gapsBetween(platform.times(`agents:${name}`).filter((at) => storyTime(at) >= from)),
    );
  }

  test("17. reads every campaign at once, then each within 20 s, spread evenly, no more at once than it may", async () => {
    const platform = new ScriptedPlatform(...names);
    startStory(platform, { maxConcurrency: 5 });
    await seconds(3);
    expect(names.every((name) => platform.times(`agents:${name}`).length > 0)).toBe(true);
    expect(platform.mostAtOnce("agents")).toBe(2);
    const from = platform.asked.length;
    await seconds(100);
    const gaps = gapsOf(platform, 0);
    expect(gaps.length).toBeGreaterThanOrEqual(4 * names.length);
    expect(Math.max(...gaps)).toBeLessThan(21.5);
    const swept = platform.asked.slice(from).filter(({ what }) => what.startsWith("agents"));
    expect(Math.min(...gapsBetween(swept.map(({ at }) => at)))).toBeGreaterThan(0.4);
  });

  test("18. goes faster while somebody looks at all agents, and slows down after", async () => {
    const platform = new ScriptedPlatform(...names);
    const { get } = startStory(platform);
    await seconds(30);
    for (let i = 0; i < 20; i++) {
      expect(get("/api/agents").status).toBe(200);
      await seconds(1);
    }
    const watched = gapsOf(platform, 32).filter((gap) => gap < 15);
    expect(watched.length).toBeGreaterThanOrEqual(3 * names.length);
    expect(Math.max(...watched)).toBeLessThan(5);
    const before = platform.asked.length;
    await seconds(11);
    const after = platform.asked.length;
    await seconds(8);
    const later = platform.asked.slice(after).filter(({ what }) => what.startsWith("agents"));
    expect(after - before).toBeGreaterThan(2 * names.length);
    expect(later.length).toBeLessThanOrEqual(names.length);
  });

  test("19. leaves alone what is read with every poll anyway", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    const { poller, get } = startStory(platform);
    await seconds(2.5);
    const from = Date.now();
    for (let i = 0; i < 30; i++) {
      poller.look({ agentsOf: "Sales<-" });
      get("/api/agents");
      await seconds(1);
    }
    const polls = platform.times("queues").filter((at) => at > from);
    // With each poll, and once more when the look began.
    expect(platform.times("agents:Sales<-").filter((at) => at > from)).toHaveLength(polls.length);
  });
});

describe("a read that is running", () => {
  test("20. is joined by whoever asks, but not by one who wants a fresh one", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    const { poller } = startStory(platform);
    await seconds(2.5);
    platform.delayMs = () => 1000;
    const before = platform.times("agents:Sales<-").length;
    const first = poller.readAgents("Sales<-");
    const second = poller.readAgents("Sales<-");
    await seconds(0);
    expect(platform.times("agents:Sales<-").length - before).toBe(1);
    await seconds(0.5);
    const fresh = poller.readAgents("Sales<-", { fresh: true });
    expect(platform.times("agents:Sales<-").length - before).toBe(2);
    // Whoever comes now gets the newer of the two.
    const third = poller.readAgents("Sales<-");
    await seconds(1);
    expect((await first) === (await second)).toBe(true);
    expect((await fresh) === (await first)).toBe(false);
    expect((await third) === (await fresh)).toBe(true);
  });

  test("21. and was asked before the one we have changes nothing when it arrives, or fails, late", async () => {
    const platform = new ScriptedPlatform("Sales<-");
    const { poller, floor } = startStory(platform);
    await seconds(2.5);
    const inState = (code: number) => platform.tell("Sales<-", [agentReading("SIP/1", { code })]);
    const shown = () =>
      floor
        .picture()
        .agents.get("Sales<-")
        ?.value.rows.map(({ status }) => status.code);
    platform.delayMs = () => 900;
    inState(2);
    const older = poller.readAgents("Sales<-", { fresh: true });
    await seconds(0.1);
    platform.delayMs = () => 100;
    inState(9);
    await Promise.all([poller.readAgents("Sales<-", { fresh: true }), seconds(0.2)]);
    expect(shown()).toEqual([9]);
    await Promise.all([older, seconds(1)]);
    expect(shown()).toEqual([9]);

    platform.delayMs = () => 900;
    platform.fails = (what) => (what.startsWith("agents") ? away() : null);
    const failing = poller.readAgents("Sales<-", { fresh: true }).catch(() => "failed");
    await seconds(0.1);
    platform.delayMs = () => 100;
    platform.fails = () => null;
    await Promise.all([poller.readAgents("Sales<-", { fresh: true }), seconds(0.2)]);
    await seconds(0.7);
    expect(await failing).toBe("failed");
    expect(floor.picture().errors.agents.size).toBe(0);
  });
});

describe("what goes", () => {
  test("22. a campaign that vanishes is forgotten, and a late answer does not bring it back", async () => {
    const platform = new ScriptedPlatform("Gone<-", "Sales<-");
    for (const name of ["Gone<-", "Sales<-"]) platform.tell(name, [agentReading("SIP/1")]);
    const { floor, get, poller } = startStory(platform);
    await seconds(5);
    expect(get("/api/campaignstatus?queue=Sales<-").json).toMatchObject({
      data: { agents: [{ campaigns: ["Gone<-", "Sales<-"] }] },
    });
    platform.delayMs = (what) => (what === "agents:Gone<-" ? 4000 : 50);
    const late = poller.readAgents("Gone<-");
    platform.floor.delete("Gone<-");
    await Promise.all([seconds(5), late]);
    expect([...floor.picture().agents.keys()]).toEqual(["Sales<-"]);
    expect([...floor.memory().keys()]).toEqual(["Sales<-"]);
    expect([...floor.trend().keys()]).toEqual(["Sales<-"]);
    expect(get("/api/campaignstatus?queue=Gone<-").status).toBe(404);
    expect(get("/api/campaignstatus?queue=Sales<-").json).toMatchObject({
      data: { agents: [{ campaigns: ["Sales<-"] }] },
    });
    const asked = platform.times("agents:Gone<-").length;
    await seconds(60);
    expect(platform.times("agents:Gone<-")).toHaveLength(asked);
  });

  test("23. counters that fall back to 0 start a new count: no call was answered by it, the next one is", async () => {
    const platform = new ScriptedPlatform();
    const answered = (completed: number) => platform.tell("Sales<-", [], { calls: { completed } });
    answered(98);
    const { floor } = startStory(platform);
    const answeredAt = () => floor.memory().get("Sales<-")?.notes.answeredAt;
    await seconds(3);
    answered(99);
    await seconds(2);
    expect(answeredAt()).toBe("2026-03-02T12:00:04.050Z");
    answered(0);
    await seconds(4);
    expect(answeredAt()).toBe("2026-03-02T12:00:04.050Z");
    answered(1);
    await seconds(2);
    expect(answeredAt()).toBe("2026-03-02T12:00:10.050Z");
  });
});
