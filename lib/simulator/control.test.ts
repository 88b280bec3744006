import { describe, expect, test } from "vitest";
import type { RunningSimulator } from "./server";
import { logIn, post, start } from "./testclient";

describe("the control interface", () => {
  const send = (simulator: RunningSimulator, method: string, path: string, input?: object) =>
    fetch(`${simulator.url}/_sim${path}`, { method, ...(input ? { body: JSON.stringify(input) } : {}) });

  test("switches faults, resets counters, expires tokens, sets scenes, and tells the state", async () => {
    const simulator = await start();
    const token = await logIn(simulator);
    expect((await send(simulator, "POST", "/faults", { status500: true })).status).toBe(200);
    expect((await post(simulator, "Supervisor/queuesummary", {}, token)).status).toBe(500);
    await send(simulator, "DELETE", "/faults");
    await send(simulator, "POST", "/reset-counters");
    const rows = await (await post(simulator, "Supervisor/queuesummary", {}, token)).json();
    expect(rows[0]).toMatchObject({ holdTime: 0, talkTime: 0 });
    const scene = { still: true, campaigns: [{ campaign: "Turnos<-", waiting: 3, since: 200 }] };
    expect((await send(simulator, "POST", "/scene", scene)).status).toBe(200);
    const turnos = (await (await post(simulator, "Supervisor/queuesummary", {}, token)).json()).find(
      (row: { queue?: string }) => row.queue === "Turnos<-",
    );
    expect(turnos).toMatchObject({ callers: 3, longestHoldTime: 200 });
    expect(await (await send(simulator, "GET", "")).json()).toMatchObject({
      still: true,
      agents: 90,
      faults: {},
      speed: 0,
    });
    await send(simulator, "POST", "/expire-tokens");
    expect((await post(simulator, "Supervisor/queuesummary", {}, token)).status).toBe(401);
  });

  test("refuses what it does not know, and says so", async () => {
    const simulator = await start();
    const refused = async (path: string, input: object) => {
      const answer = await send(simulator, "POST", path, input);
      return [answer.status, (await answer.json()).error];
    };
    expect(await refused("/faults", { slow: true })).toEqual([
      400,
      expect.stringContaining("no such fault: slow"),
    ]);
    expect(await refused("/faults", { delayMs: "3" })).toEqual([400, "delayMs is a number"]);
    expect(await refused("/scene", { agent: [] })).toEqual([400, expect.stringContaining("unknown: agent")]);
    expect(await refused("/scene", { agents: [{ agent: "SIP/9" }] })).toEqual([400, "no such agent: SIP/9"]);
    expect(await refused("/reset-counters", { campaign: "Nada" })).toEqual([400, "no such campaign: Nada"]);
    expect((await send(simulator, "POST", "/nothing")).status).toBe(404);
  });
});
