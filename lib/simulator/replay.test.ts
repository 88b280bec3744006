import { describe, expect, test } from "vitest";
import { createClock } from "./clock";
import { oneCampaign, queueSummary } from "./dialect";
import { campaignsOf } from "./floor";
import { readRecording, recordedAt } from "./recording";
import { createReplay } from "./replay";
import { startSimulator } from "./server";

const dialect = { timeZone: "America/Montevideo", dateForm: "gson", asteriskJava: "old" } as const;

describe("the recorded moments as a floor", () => {
  test("each of the hundred says what Asterisk said, field by field", () => {
    const moments = readRecording();
    expect(moments).toHaveLength(100);
    const clock = createClock(recordedAt * 1000, 0);
    const replay = createReplay(clock, moments);
    let wrapUps = 0;
    for (const [index, moment] of moments.entries()) {
      replay.goTo(index);
      clock.advance(Math.max(0, (recordedAt + moment.t) * 1000 - clock.now()));
      const rows: { queue?: string }[] = JSON.parse(
        queueSummary(campaignsOf(replay.floor), clock.now(), "1463801669_2", dialect),
      );
      for (const recorded of moment.queuesummary) {
        const row = rows.find(({ queue }) => queue === recorded.queue);
        expect(row).toEqual({
          ...recorded,
          internalActionId: "1463801669_2",
          dateReceived: expect.any(String),
        });
        expect(Object.keys(row!)).toEqual(Object.keys(recorded));
      }
      for (const [queue, agents] of Object.entries(moment.agents)) {
        const answer = JSON.parse(oneCampaign(replay.floor.campaign(queue), clock.now(), "1_2", dialect));
        expect(Object.keys(answer).sort()).toEqual([queue, ...Object.keys(agents)].sort());
        for (const [location, recorded] of Object.entries(agents)) {
          const { server, ...row } = answer[location];
          // Status 9 is the platform's own; Asterisk calls that phone idle.
          const status = row.status === 9 ? 1 : row.status;
          if (row.status === 9) wrapUps++;
          const own = { internalActionId: expect.any(String), dateReceived: expect.any(String) };
          expect({ ...row, status }).toEqual({ ...recorded, ...own });
          expect(Object.keys(row)).toEqual(Object.keys(recorded));
          expect(server).toMatch(/^00:0\d:\d\d$/);
        }
        const { completed, abandoned, serviceLevelPerf, serviceLevelPerf2 } = moment.params[queue]!;
        expect(answer[queue]).toMatchObject({
          completed,
          abandoned,
          totalagents: Object.keys(agents).length,
          servicelevel: serviceLevelPerf.toFixed(1),
          servicelevel2: serviceLevelPerf2.toFixed(1),
        });
      }
    }
    expect(wrapUps).toBeGreaterThan(50);
  });

  test("plays by the clock, starts again after the last, and moves the dates to the clock's day", () => {
    const clock = createClock(Date.UTC(2030, 0, 1), 0);
    const replay = createReplay(clock);
    expect(replay.moments[replay.position()]?.label).not.toBe("end");
    clock.advance(200_700);
    expect(replay.moments[replay.position()]?.label).toBe("after_queuereset");
    clock.advance(111_600);
    expect(replay.moments[replay.position()]?.label).toBe("end");
    const lastCall = replay.floor
      .campaign("Power<-")
      ?.members.find(({ location }) => location === "SIP/1001")?.lastCall;
    // 5:18:27 AM in the recording's day, 249 s after its beginning.
    expect(Math.abs((lastCall ?? 0) - (Date.UTC(2030, 0, 1) / 1000 + 249))).toBeLessThanOrEqual(1);
    clock.advance(5_000);
    expect(replay.position()).toBeLessThan(3);
  });

  test("stands, steps and goes on", () => {
    const replay = createReplay(createClock(0, 0));
    replay.goTo("before_queuereset");
    const stood = replay.position();
    replay.step();
    expect(replay.position()).toBe(stood + 1);
    replay.play();
    expect(replay.position()).toBe(stood + 1);
    expect(() => replay.goTo("nothing")).toThrow(RangeError);
    expect(() => replay.goTo(100)).toThrow(RangeError);
  });

  test("hangs up on a phone that is in a call, and is steered over HTTP", async () => {
    const simulator = await startSimulator({ replay: true, speed: 0, token: "dA==" });
    const post = async (path: string, form: Record<string, string>) => {
      const init = {
        method: "POST",
        headers: { authorization: "Basic dA==" },
        body: new URLSearchParams(form),
      };
      return (await fetch(`${simulator.url}/Integra/resources/${path}`, init)).json();
    };
    await fetch(`${simulator.url}/_sim/moment`, {
      method: "POST",
      body: '{"moment":"agent_outbound_talking"}',
    });
    expect((await post("Supervisor/campaignstatus", { queue: "Power<-" }))["SIP/1001"]).toMatchObject({
      status: 2,
      incall: 0,
    });
    expect(await post("Agents/HangupPhone", { phone: "1001" })).toBe(1);
    expect((await post("Supervisor/campaignstatus", { queue: "Power<-" }))["SIP/1001"]).toMatchObject({
      status: 1,
      incall: 0,
    });
    expect(await post("Agents/HangupPhone", { phone: "1001" })).toBe(0);
    await simulator.close();
  });
});
