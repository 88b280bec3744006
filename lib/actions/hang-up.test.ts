import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { HangUpInput } from "@/lib/contracts/actions";
import type { Person } from "@/lib/domain/access";
import { person } from "@/lib/domain/examples";
import { createFloor } from "@/lib/live/floor";
import { startPoller } from "@/lib/live/poller";
import { ScriptedPlatform } from "@/lib/live/testing/platform";
import { agentReading } from "@/lib/live/testing/readings";
import { begins, scriptedLog, seconds, startStory } from "@/lib/live/testing/story";
import { startSimulator } from "@/lib/simulator/server";
import { createPlatform } from "@/lib/ucontact/client";
import { PlatformTimeout } from "@/lib/ucontact/errors";
import { hangUp } from "./hang-up";

const sales = "Sales<-";
const help = "Help<-";
const ana = "SIP/1010";

type Scene = Parameters<Awaited<ReturnType<typeof startSimulator>>["scene"]>[0];

/** The real client on the simulator: two campaigns, Ana in both, Luis in one by another kind of phone. */
async function start(scene: Scene = {}, timeoutMs = 2000) {
  const simulator = await startSimulator({ still: true, plan: { campaigns: [], agents: [] } });
  simulator.scene({
    campaigns: [sales, help].map((campaign) => ({ campaign, add: true })),
    agents: [
      { agent: ana, add: { name: "Ana", campaigns: [sales, help] } },
      { agent: "Local/1007@agents/n", add: { name: "Luis", campaigns: [sales] } },
    ],
  });
  simulator.scene(scene);
  const { log } = scriptedLog();
  const platform = createPlatform({
    url: simulator.url,
    credentials: { user: "demo", password: "demo" },
    timeZone: "America/Montevideo",
    timeoutMs,
    maxConcurrency: 4,
    log,
  });
  const floor = createFloor(Date.now(), 10);
  const poller = startPoller({ platform, floor, maxConcurrency: 4, log, random: Math.random });
  onTestFinished(async () => {
    simulator.faults.clear();
    await poller.stop();
    await platform.close();
    await simulator.close();
  });
  await vi.waitFor(() => expect(floor.picture().agents.size).toBe(2), { interval: 10, timeout: 5000 });

  /** What a screen shows of an agent in a campaign. */
  function shown(campaign: string, location: string): HangUpInput["expected"] {
    const row = floor
      .picture()
      .agents.get(campaign)
      ?.value.rows.find((one) => one.location === location);
    if (row === undefined) throw new Error(`${location} is not shown in ${campaign}.`);
    return { code: row.status.code, stateSince: row.stateSince };
  }
  const press = (
    campaign: string,
    location: string,
    expected = shown(campaign, location),
    who: Partial<Person> = {},
  ) => hangUp({ platform, floor, poller, log }, person(who), { campaign, location, expected });
  const phonesCut = () =>
    simulator.calls.filter(({ path }) => path === "Agents/HangupPhone").map(({ form }) => form.phone);
  return { simulator, shown, press, phonesCut };
}

const inCall = (campaign?: string, more: object = {}) => ({
  agents: [{ agent: ana, state: "in_use" as const, since: 30, campaign, ...more }],
});

/** An instant so many ms after another. */
const later = (instant: string | null, ms: number) => new Date(Date.parse(instant ?? "") + ms).toISOString();

describe("on the platform", () => {
  test("the call that was seen is ended, by the phone alone", async () => {
    const { simulator, press, phonesCut } = await start(inCall(sales));
    expect(await press(sales, ana)).toEqual({ outcome: "ended" });
    expect(phonesCut()).toEqual(["1010"]);
    expect(simulator.world.agents.get(ana)?.call).toBeUndefined();
  });

  test("Local/1007@agents/n is phone 1007", async () => {
    const location = "Local/1007@agents/n";
    const { press, phonesCut } = await start({
      agents: [{ agent: location, state: "in_use", since: 9, campaign: sales }],
    });
    expect(await press(sales, location)).toEqual({ outcome: "ended" });
    expect(phonesCut()).toEqual(["1007"]);
  });

  test.each([
    { ms: 3001, refused: true },
    { ms: 3000, refused: false },
    { ms: 0, refused: false },
    // The screen's answer was slower than this one: earlier is never a reason to refuse.
    { ms: -600_000, refused: false },
  ])("a state that began $ms ms later than the one seen: refused $refused", async ({ ms, refused }) => {
    const { press, shown, phonesCut } = await start(inCall(sales));
    const seen = { code: 2, stateSince: later(shown(sales, ana).stateSince, -ms) };
    if (refused) await expect(press(sales, ana, seen)).rejects.toMatchObject({ code: "agent_state_changed" });
    else expect(await press(sales, ana, seen)).toEqual({ outcome: "ended" });
    expect(phonesCut()).toHaveLength(refused ? 0 : 1);
  });

  test.each([
    { state: "in_use", code: 2, why: "the next call" },
    { state: "on_hold", code: 8, why: "a hold" },
  ] as const)(
    "$why is not what was seen: refused with the present state, and done with that",
    async ({ state, code }) => {
      const { simulator, press, shown, phonesCut } = await start(inCall(sales));
      const seen = shown(sales, ana);
      simulator.scene(inCall(sales, { state, since: 5 }));
      const refusal = await press(sales, ana, seen).catch((error: unknown) => error);
      const present = shown(sales, ana);
      expect(refusal).toMatchObject({
        name: "Refusal",
        code: "agent_state_changed",
        details: { present: { code, key: state, stateSince: present.stateSince, inCall: true } },
      });
      expect(Date.parse(present.stateSince ?? "")).toBeGreaterThan(
        Date.parse(seen.stateSince ?? "") + 20_000,
      );
      expect(phonesCut()).toEqual([]);
      expect(await press(sales, ana, present)).toEqual({ outcome: "ended" });
    },
  );

  test.each(["available", "wrap_up", "ringing", "unavailable"] as const)(
    "who is %s by now is in no call",
    async (state) => {
      const { simulator, press, shown, phonesCut } = await start(inCall(sales));
      const seen = shown(sales, ana);
      simulator.scene({ agents: [{ agent: ana, state, since: 30 }] });
      await expect(press(sales, ana, seen)).rejects.toMatchObject({
        code: "agent_state_changed",
        details: { present: { key: state, inCall: false } },
      });
      expect(phonesCut()).toEqual([]);
    },
  );

  test("another campaign's call is not cut, and that campaign is named", async () => {
    const { press, phonesCut } = await start(inCall(help));
    await expect(press(sales, ana)).rejects.toMatchObject({
      code: "other_campaigns_call",
      details: { campaign: help },
    });
    expect(phonesCut()).toEqual([]);
    expect(await press(help, ana)).toEqual({ outcome: "ended" });
  });

  test("whose call it is, is read afresh in every campaign of the agent", async () => {
    const { simulator, press, shown, phonesCut } = await start(inCall(sales));
    const seen = shown(sales, ana);
    // The same state since the same time, but by now it is the other campaign's.
    simulator.scene(inCall(help));
    await expect(press(sales, ana, seen)).rejects.toMatchObject({ code: "other_campaigns_call" });
    expect(phonesCut()).toEqual([]);
  });

  test("a call of nobody's may be cut: an outgoing or a private one", async () => {
    const { press, phonesCut } = await start(inCall());
    expect(await press(sales, ana)).toEqual({ outcome: "ended" });
    expect(phonesCut()).toEqual(["1010"]);
  });

  test("and so may one whose counters were reset", async () => {
    const { simulator, press } = await start(inCall(sales));
    simulator.resetCounters();
    expect(await press(sales, ana)).toEqual({ outcome: "ended" });
  });

  test("a busy agent is in the next call at once: the one that was seen has ended, the next goes on", async () => {
    const { simulator, press, phonesCut } = await start({
      campaigns: [{ campaign: sales, waiting: 1, since: 20, wrapUpSeconds: 0 }],
      agents: [...inCall(sales).agents, { agent: "Local/1007@agents/n", state: "unavailable" }],
    });
    simulator.scene({ routing: true });
    const before = simulator.world.agents.get(ana)?.call;
    expect(await press(sales, ana)).toEqual({ outcome: "ended" });
    const after = simulator.world.agents.get(ana)?.call;
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
    expect(phonesCut()).toEqual(["1010"]);
  });

  test("a 0 is a refusal, and the call goes on", async () => {
    const { simulator, press } = await start(inCall(sales));
    simulator.faults.set({ zero: true, only: "HangupPhone" });
    await expect(press(sales, ana)).rejects.toMatchObject({ code: "platform_refused" });
    expect(simulator.world.agents.get(ana)?.call).toBeDefined();
  });

  test.each([
    [{ hang: true }, "platform_timeout"],
    [{ status500: true }, "platform_refused"],
    [{ reset: true }, "platform_refused"],
  ] as const)("that cannot tell how the agent is (%o), nothing is cut: %s", async (fault, code) => {
    const { simulator, press, phonesCut } = await start(inCall(sales), 300);
    simulator.faults.set({ ...fault, only: `campaign:${help}` });
    await expect(press(sales, ana)).rejects.toMatchObject({ code });
    expect(phonesCut()).toEqual([]);
  });

  test("no such campaign, no such agent", async () => {
    const { press, phonesCut } = await start(inCall(sales));
    const seen = { code: 2, stateSince: null };
    await expect(press("Nobody<-", ana, seen)).rejects.toMatchObject({ code: "campaign_not_found" });
    await expect(press(sales, "SIP/9999", seen)).rejects.toMatchObject({ code: "agent_not_found" });
    await expect(press(help, "Local/1007@agents/n", seen)).rejects.toMatchObject({ code: "agent_not_found" });
    expect(phonesCut()).toEqual([]);
  });
});

describe("by an agent", () => {
  const luis = "Local/1007@agents/n";
  const seen = { code: 2, stateSince: null };

  test("a campaign that the phone does not belong to is none, whoever is named there", async () => {
    const { press, phonesCut } = await start(inCall(help));
    const agent = { role: "agent", location: luis } as const;
    for (const campaign of [help, "Nobody<-"]) {
      for (const location of [luis, ana]) {
        await expect(press(campaign, location, seen, agent)).rejects.toMatchObject({
          code: "campaign_not_found",
        });
      }
    }
    await expect(press(sales, ana, seen, agent)).rejects.toMatchObject({ code: "agent_not_found" });
    expect(phonesCut()).toEqual([]);
  });
});

describe("what came of it, on the test's clock", () => {
  /** Ana in a call for half a minute, as the platform tells it; the answer, and how long it took in seconds. */
  async function press(
    platform: ScriptedPlatform,
    expected: HangUpInput["expected"] = { code: 2, stateSince: new Date(begins - 30_000).toISOString() },
  ) {
    const { floor, poller } = startStory(platform, { pollSeconds: 10 });
    const { log } = scriptedLog();
    await seconds(1);
    const pressedAt = Date.now();
    const answer = hangUp({ platform, floor, poller, log }, person(), {
      campaign: sales,
      location: ana,
      expected,
    }).then(
      ({ outcome }) => outcome,
      (error: unknown) => error,
    );
    let took = 0;
    void answer.then(() => {
      took = (Date.now() - pressedAt) / 1000;
    });
    await seconds(30);
    return {
      outcome: await answer,
      took,
      reads: platform.times(`agents:${sales}`).filter((at) => at >= pressedAt).length,
    };
  }

  const call = { code: 2, queueInCall: true, callsTaken: 3 };
  /** Seconds in the call by now. */
  const secondsInState = () => Math.floor((Date.now() - begins) / 1000) + 30;

  /** A platform whose agent does as `ana` says, afresh at each answer. */
  class OneAgent extends ScriptedPlatform {
    ana: () => Parameters<typeof agentReading>[1] | null = () => call;

    override campaignAgents(name: string) {
      const row = this.ana();
      this.tell(name, row === null ? [] : [agentReading(ana, { secondsInState: secondsInState(), ...row })]);
      return super.campaignAgents(name);
    }
  }

  const platformWith = () => new OneAgent(sales);

  test("a 1 after which nothing happens is still_in_call, after five seconds of looking", async () => {
    const { outcome, took, reads } = await press(platformWith());
    expect(outcome).toBe("still_in_call");
    expect(took).toBeGreaterThanOrEqual(5);
    expect(took).toBeLessThan(6);
    expect(reads).toBeGreaterThan(8);
  });

  test.each<[string, NonNullable<Parameters<typeof agentReading>[1]>, string]>([
    ["out of the call", { code: 9, queueInCall: false }, "ended"],
    ["in a call that began since", { ...call, secondsInState: 0 }, "ended"],
    ["with one call more", { ...call, callsTaken: 4 }, "ended"],
    ["with another last call", { ...call, lastCallAt: "2026-03-02T12:00:01.000Z" }, "ended"],
    [
      "with figures that cannot be read",
      { ...call, callsTaken: null, lastCallAt: null, secondsInState: null },
      "still_in_call",
    ],
    ["of a state that cannot be read", { ...call, code: null, queueInCall: null }, "still_in_call"],
    ["off the line, but still counted as in the call", { ...call, code: 5 }, "still_in_call"],
  ])("an agent %s: %s", async (_, row, outcome) => {
    const platform = platformWith();
    platform.ana = () => ({ ...call, lastCallAt: "2026-03-02T11:59:30.000Z" });
    platform.onHangUp = () => {
      platform.ana = () => ({ lastCallAt: "2026-03-02T11:59:30.000Z", ...row });
    };
    expect((await press(platform)).outcome).toBe(outcome);
  });

  test("an agent who is not in the answers any more tells nothing: unknown", async () => {
    const platform = platformWith();
    platform.onHangUp = () => {
      platform.ana = () => null;
    };
    expect((await press(platform)).outcome).toBe("unknown");
  });

  test("no answer to the hang-up, but the call has ended: ended", async () => {
    const platform = platformWith();
    platform.delayMs = (what) => (what.startsWith("hangUp") ? 4000 : 50);
    platform.fails = (what) => {
      if (!what.startsWith("hangUp")) return null;
      platform.ana = () => ({ code: 1, queueInCall: false });
      return new PlatformTimeout(4000);
    };
    const { outcome, took } = await press(platform);
    expect(outcome).toBe("ended");
    expect(took).toBeLessThan(5);
  });

  test("no answer to the hang-up, nor to anything after: unknown, after five more seconds", async () => {
    const platform = platformWith();
    let asked = false;
    platform.delayMs = () => (asked ? 4000 : 50);
    platform.fails = (what) => {
      asked ||= what.startsWith("hangUp");
      return asked ? new PlatformTimeout(4000) : null;
    };
    const { outcome, took } = await press(platform);
    expect(outcome).toBe("unknown");
    expect(took).toBeGreaterThanOrEqual(9);
    expect(took).toBeLessThan(9.5);
  });

  test("a platform that answers again within five seconds is believed", async () => {
    const platform = platformWith();
    let fails = 0;
    platform.fails = (what) => {
      if (what.startsWith("hangUp")) fails = 3;
      else if (what.startsWith("agents") && fails-- > 0) return new PlatformTimeout(50);
      return null;
    };
    platform.onHangUp = () => {
      platform.ana = () => ({ code: 9, queueInCall: false });
    };
    expect((await press(platform)).outcome).toBe("ended");
  });

  test("a read that was running before the button was pressed is no proof", async () => {
    const platform = platformWith();
    const { floor, poller } = startStory(platform, { pollSeconds: 10 });
    await seconds(1);
    platform.delayMs = () => 500;
    const old = poller.readAgents(sales);
    await seconds(0.1);
    platform.ana = () => ({ code: 1, queueInCall: false });
    const { log } = scriptedLog();
    const expected = { code: 2, stateSince: new Date(begins - 30_000).toISOString() };
    const answer = hangUp({ platform, floor, poller, log }, person(), {
      campaign: sales,
      location: ana,
      expected,
    });
    const refused = expect(answer).rejects.toMatchObject({ code: "agent_state_changed" });
    await seconds(2);
    await Promise.all([old, refused]);
    expect(platform.times("hangUp:1010")).toEqual([]);
  });

  describe("where the platform does not say how long a state has lasted", () => {
    const untold = () => {
      const platform = platformWith();
      platform.ana = () => ({ ...call, secondsInState: null });
      platform.onHangUp = () => {
        platform.ana = () => ({ code: 9, queueInCall: false });
      };
      return platform;
    };
    const changed = expect.objectContaining({ code: "agent_state_changed" });

    test("the same state will do", async () => {
      expect((await press(untold(), { code: 2, stateSince: null })).outcome).toBe("ended");
    });

    test("another one will not", async () => {
      expect((await press(untold(), { code: 8, stateSince: null })).outcome).toEqual(changed);
    });

    test("nor one whose beginning only the screen knew", async () => {
      expect((await press(untold())).outcome).toEqual(changed);
    });

    test("nor one whose beginning the screen did not know", async () => {
      expect((await press(platformWith(), { code: 2, stateSince: null })).outcome).toEqual(changed);
    });
  });
});

test("before the platform's first answer there is nothing to act on", async () => {
  const floor = createFloor(Date.now(), 2);
  const { log } = scriptedLog();
  const platform = new ScriptedPlatform(sales);
  const poller = { readAgents: () => Promise.reject(new Error("asked")) };
  const input = { campaign: sales, location: ana, expected: { code: 2, stateSince: null } };
  await expect(hangUp({ platform, floor, poller, log }, person(), input)).rejects.toMatchObject({
    code: "no_data_yet",
  });
  expect(platform.asked).toEqual([]);
});
