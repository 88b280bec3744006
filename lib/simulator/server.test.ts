import { describe, expect, test } from "vitest";
import { startSimulator } from "./server";
import { logIn, post, start, text } from "./testclient";

describe("an existing wallboard (form posts, getUserToken, queue=) runs on it unchanged", () => {
  test("signs in, asks with an empty queue= and then for each campaign", async () => {
    const simulator = await start();
    const signIn = await post(simulator, "auth/getUserToken", { user: "demo", password: "demo" });
    expect(signIn.status).toBe(200);
    const token: string = await signIn.json();
    expect(Buffer.from(token, "base64").toString("base64")).toBe(token);

    const board = await post(simulator, "Supervisor/campaignstatus", { queue: "" }, token);
    expect(board.status).toBe(200);
    const campaigns: Record<string, { campaign: string; acd: number; servicelevel: string }> =
      await board.json();
    expect(Object.keys(campaigns)).toHaveLength(8);
    for (const [name, campaign] of Object.entries(campaigns)) {
      expect(campaign.campaign).toBe(name);
      const one: Record<string, object> = await (
        await post(simulator, "Supervisor/campaignstatus", { queue: name }, token)
      ).json();
      expect(Object.values(one).filter((entry) => "campaign" in entry)).toHaveLength(1);
      expect(Object.values(one).filter((entry) => "location" in entry).length).toBeGreaterThan(5);
    }
  });

  test("under a path before /Integra, and with a Bearer token", async () => {
    const simulator = await start();
    const signIn = await post(
      simulator,
      "auth/getUserToken",
      { user: "demo", password: "demo" },
      undefined,
      "/some/path",
    );
    const token: string = await signIn.json();
    const url = `${simulator.url}/some/path/Integra/resources/Supervisor/queuesummary`;
    const answer = await fetch(url, { method: "POST", headers: { authorization: `Bearer ${token}` } });
    expect(await answer.json()).toHaveLength(9);
  });
});

describe("log-in", () => {
  test("wrong credentials are a 200 with 0", async () => {
    const answer = await post(await start(), "auth/getUserToken", { user: "demo", password: "wrong" });
    expect([answer.status, await answer.text()]).toEqual([200, "0"]);
  });

  test("the token's padding is escaped as Gson escapes it", async () => {
    const body = await text(post(await start(), "auth/getUserToken", { user: "demo", password: "demo" }));
    expect(body).toMatch(/^"[A-Za-z0-9+/]+(\\u003d)+"$/);
  });

  test.each([
    ["text", (body: string) => body],
    ["list", (body: string) => JSON.parse(body).at(-1)],
  ] as const)("token form %s", async (tokenForm, read) => {
    const simulator = await start({ tokenForm });
    const token = read(await text(post(simulator, "auth/getUserToken", { user: "demo", password: "demo" })));
    expect((await post(simulator, "Supervisor/queuesummary", {}, token)).status).toBe(200);
  });

  test("older servers have UserLogin only: third item of an array, or md5secret", async () => {
    for (const tokenForm of ["string", "object"] as const) {
      const simulator = await start({ auth: "UserLogin", tokenForm });
      expect((await post(simulator, "auth/getUserToken", { user: "demo", password: "demo" })).status).toBe(
        404,
      );
      const answer = JSON.parse(
        await text(post(simulator, "auth/UserLogin", { user: "demo", password: "demo" })),
      );
      const token = tokenForm === "object" ? answer.md5secret : answer[2];
      expect((await post(simulator, "Supervisor/queuesummary", {}, token)).status).toBe(200);
    }
  });

  test("no token, a wrong one, an expired one and an ended one are 401", async () => {
    const simulator = await start({ tokenLifetimeSeconds: 60 });
    const ask = async (token?: string) =>
      (await post(simulator, "Supervisor/queuesummary", {}, token)).status;
    expect(await ask()).toBe(401);
    expect(await ask("bm8=")).toBe(401);
    const first = await logIn(simulator);
    expect(await ask(first)).toBe(200);
    simulator.advance(61);
    expect(await ask(first)).toBe(401);
    const second = await logIn(simulator);
    simulator.expireTokens();
    expect(await ask(second)).toBe(401);
    const third = await logIn(simulator);
    expect(await text(post(simulator, "auth/EndSession", { user: "demo", token: third }, third))).toBe("1");
    expect(await ask(third)).toBe(401);
  });

  test("a ready token works when the account has one", async () => {
    const simulator = await start({ token: "cmVhZHk=" });
    expect((await post(simulator, "Supervisor/queuesummary", {}, "cmVhZHk=")).status).toBe(200);
  });
});

describe("calls", () => {
  test("only POST; unknown paths are a Java server's 404; bodies are forms", async () => {
    const simulator = await start();
    const token = await logIn(simulator);
    const url = `${simulator.url}/Integra/resources/Supervisor/queuesummary`;
    expect((await fetch(url, { headers: { authorization: `Basic ${token}` } })).status).toBe(405);
    const json = {
      method: "POST",
      headers: { authorization: `Basic ${token}`, "content-type": "application/json" },
      body: "{}",
    };
    expect((await fetch(url, json)).status).toBe(415);
    const lost = await post(simulator, "Supervisor/nothing", {}, token);
    expect([lost.status, (await lost.text()).startsWith("<html>")]).toEqual([404, true]);
    expect((await post(simulator, "__proto__", {}, token)).status).toBe(404);
    expect((await fetch(`${simulator.url}/`)).status).toBe(404);
  });

  test("an unknown campaign is an empty object", async () => {
    const simulator = await start();
    expect(
      await text(post(simulator, "Supervisor/campaignstatus", { queue: "Nada<-" }, await logIn(simulator))),
    ).toBe("{}");
  });

  test("HangupPhone ends the call of that phone, once", async () => {
    const simulator = await start({ still: true });
    simulator.scene({
      clear: true,
      agents: [{ agent: "1001", state: "in_use", campaign: "Soporte<-", since: 95 }],
    });
    const token = await logIn(simulator);
    const row = async () =>
      JSON.parse(await text(post(simulator, "Supervisor/campaignstatus", { queue: "Soporte<-" }, token)))[
        "SIP/1001"
      ];
    const before = await row();
    expect(before).toMatchObject({ status: 2, incall: 1, server: "00:01:35" });
    expect(await text(post(simulator, "Agents/HangupPhone", { phone: "SIP/1001" }, token))).toBe("0");
    expect(await text(post(simulator, "Agents/HangupPhone", { phone: "1001" }, token))).toBe("1");
    expect(await row()).toMatchObject({
      status: 9,
      incall: 0,
      server: "00:00:00",
      callsTaken: before.callsTaken + 1,
    });
    expect(await text(post(simulator, "Agents/HangupPhone", { phone: "1001" }, token))).toBe("0");
    simulator.advance(20);
    expect(await row()).toMatchObject({ status: 1, server: "00:00:00" });
  });

  test("are logged, counted, and the peak of calls at once is kept", async () => {
    const simulator = await start();
    const token = await logIn(simulator);
    simulator.forgetCalls();
    simulator.faults.set({ delayMs: 30 });
    await Promise.all(
      [1, 2, 3].map(() => post(simulator, "Supervisor/campaignstatus", { queue: "Ventas<-" }, token)),
    );
    expect(simulator.calls).toHaveLength(3);
    expect(simulator.calls[0]).toMatchObject({
      path: "Supervisor/campaignstatus",
      form: { queue: "Ventas<-" },
      status: 200,
    });
    expect(simulator.counts()).toEqual({
      total: 3,
      byPath: { "Supervisor/campaignstatus": 3 },
      peak: 3,
      open: 0,
    });
  });
});

describe("without a network", () => {
  test("handle answers the same; a reset rejects, a hang waits for the signal", async () => {
    const simulator = await start();
    const request = (signal?: AbortSignal) =>
      new Request("http://platform.test/Integra/resources/auth/getUserToken", {
        method: "POST",
        body: new URLSearchParams({ user: "demo", password: "demo" }),
        ...(signal ? { signal } : {}),
      });
    expect(await (await simulator.handle(request())).json()).toMatch(/=$/);
    simulator.faults.set({ reset: true });
    await expect(simulator.handle(request())).rejects.toThrow("fetch failed");
    simulator.faults.clear();
    simulator.faults.set({ hang: true });
    await expect(simulator.handle(request(AbortSignal.timeout(20)))).rejects.toThrow("timeout");
  });

  test("a port that is taken is an error", async () => {
    const { port } = await start();
    await expect(startSimulator({ port, campaigns: 0, agents: 0 })).rejects.toThrow("EADDRINUSE");
  });
});
