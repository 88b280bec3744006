import { describe, expect, test } from "vitest";
import type { RunningSimulator } from "./server";
import { logIn, post, start, text } from "./testclient";

describe("faults, switched while it runs", () => {
  const ask = async (simulator: RunningSimulator, token: string, queue = "") =>
    post(simulator, "Supervisor/campaignstatus", { queue }, token);

  test("answers that are wrong", async () => {
    const simulator = await start();
    const token = await logIn(simulator);
    const with_ = async (faults: Parameters<typeof simulator.faults.set>[0]) => {
      simulator.faults.clear();
      simulator.faults.set(faults);
      const answer = await ask(simulator, token);
      return { status: answer.status, body: await answer.text() };
    };
    expect((await with_({ status500: true })).status).toBe(500);
    expect((await with_({ html: true })).body).toContain("<!DOCTYPE html>");
    expect(await with_({ zero: true })).toEqual({ status: 200, body: "0" });
    expect(await with_({ empty: true })).toEqual({ status: 200, body: "" });
    expect((await with_({ unauthorized: true })).status).toBe(401);
    const half = await with_({ half: true });
    expect(half.status).toBe(200);
    expect(() => JSON.parse(half.body)).toThrow(SyntaxError);
    expect((await with_({})).status).toBe(200);
  });

  test("answers that do not come", async () => {
    const simulator = await start();
    const token = await logIn(simulator);
    simulator.faults.set({ reset: true });
    await expect(ask(simulator, token)).rejects.toThrow("fetch failed");
    simulator.faults.clear();
    simulator.faults.set({ cut: true });
    await expect(ask(simulator, token).then((answer) => answer.text())).rejects.toThrow();
    simulator.faults.clear();
    simulator.faults.set({ hang: true });
    const url = `${simulator.url}/Integra/resources/Supervisor/queuesummary`;
    await expect(fetch(url, { method: "POST", signal: AbortSignal.timeout(60) })).rejects.toThrow("timeout");
    simulator.faults.clear();
    simulator.faults.set({ delayMs: 80 });
    const began = performance.now();
    expect((await ask(simulator, token)).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(75);
  });

  test("frozen: the same bytes while time goes on, then the present again", async () => {
    const simulator = await start();
    const token = await logIn(simulator);
    simulator.faults.set({ frozen: true });
    const first = await text(post(simulator, "Supervisor/queuesummary", {}, token));
    simulator.advance(120);
    expect(await text(post(simulator, "Supervisor/queuesummary", {}, token))).toBe(first);
    simulator.faults.clear();
    expect(await text(post(simulator, "Supervisor/queuesummary", {}, token))).not.toBe(first);
  });

  test("agents vanish, campaigns stay", async () => {
    const simulator = await start();
    const token = await logIn(simulator);
    simulator.faults.set({ agentsVanish: true, only: "campaign:Ventas<-" });
    expect(Object.keys(await (await ask(simulator, token, "Ventas<-")).json())).toEqual(["Ventas<-"]);
    expect(Object.keys(await (await ask(simulator, token, "Power<-")).json()).length).toBeGreaterThan(1);
  });

  test("for one call, one campaign, or so many times", async () => {
    const simulator = await start();
    const token = await logIn(simulator);
    const status = async (queue: string) => (await ask(simulator, token, queue)).status;
    simulator.faults.set({ status500: true, only: "campaignstatus?queue" });
    expect([await status(""), await status("Ventas<-")]).toEqual([200, 500]);
    simulator.faults.set({ only: "campaignstatus?queue=Power<-" });
    expect([await status("Ventas<-"), await status("Power<-")]).toEqual([200, 500]);
    simulator.faults.clear();
    simulator.faults.set({
      unauthorized: { value: true, only: ["queuesummary", "campaignstatus?all"], times: 1 },
    });
    expect([await status("Ventas<-"), await status(""), await status("")]).toEqual([200, 401, 200]);
  });

  test("none of them locks the log-in unless it is named", async () => {
    const simulator = await start();
    simulator.faults.set({ zero: true, unauthorized: true, half: true, empty: true });
    expect(await logIn(simulator)).toMatch(/=$/);
    simulator.faults.set({ only: "auth/getUserToken" });
    expect((await post(simulator, "auth/getUserToken", { user: "demo", password: "demo" })).status).toBe(401);
  });
});
