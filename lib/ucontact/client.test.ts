import { describe, expect, it, onTestFinished } from "vitest";
import { createPlatform, type PlatformOptions } from "./client";
import { PlatformError } from "./errors";
import { sample } from "./testing/samples";
import { type Received, type Reply, startServer, startSocketServer } from "./testing/server";

type Logged = { details: object; message: string };

function platformAt(url: string, options: Partial<PlatformOptions> = {}) {
  const logged: Logged[] = [];
  const platform = createPlatform({
    url,
    credentials: { token: "dG9rZW4=" },
    timeZone: "America/Montevideo",
    timeoutMs: 1000,
    maxConcurrency: 4,
    log: { warn: (details, message) => logged.push({ details, message }) },
    ...options,
  });
  onTestFinished(() => platform.close());
  return { platform, logged };
}

/** The vendor's own samples, as a platform would give them. */
function vendor({ path, form }: Received): Reply {
  if (path.endsWith("/auth/getUserToken")) return '"dG9rZW4="';
  if (path.endsWith("/Supervisor/queuesummary")) return sample("queuesummary");
  if (path.endsWith("/Agents/HangupPhone")) return "1";
  return sample(form.queue === "" ? "campaignstatus-all" : "campaignstatus-one");
}

describe("readings", () => {
  it("say what the platform says, when it came, and how much could not be read", async () => {
    const server = await startServer(vendor);
    const { platform, logged } = platformAt(server.url, { now: () => 1_700_000_000_000 });
    const [summary, all, one] = await Promise.all([
      platform.queueSummary(),
      platform.campaigns(),
      platform.campaignAgents("test->"),
    ]);

    expect(summary).toMatchObject({
      value: { clock: "Nov 2, 2018 11:31:42 AM" },
      unreadable: 0,
      receivedAt: 1_700_000_000_000,
    });
    expect(summary.value.queues.map(({ queue }) => queue)).toEqual(["Power<-", "test->"]);
    expect(all.value.map(({ campaign }) => campaign)).toEqual(["Power<-", "test->"]);
    expect(one.value.campaign?.campaign).toBe("test->");
    expect(one.value.agents.map(({ name }) => name)).toEqual(["Daniel", "Santiago"]);
    expect(server.calls.map(({ form }) => form)).toEqual(
      expect.arrayContaining([{}, { queue: "" }, { queue: "test->" }]),
    );
    expect(logged).toEqual([]);
  });

  it("of a campaign that the answer does not have are of none", async () => {
    const server = await startServer(({ form }) =>
      form.queue === "gone" ? "{}" : sample("campaignstatus-all"),
    );
    const { platform } = platformAt(server.url);
    expect((await platform.campaignAgents("gone")).value).toEqual({ campaign: null, agents: [] });
    expect((await platform.campaignAgents("other")).value.campaign).toBeNull();
  });

  it("count what cannot be read by whose row it stood in; a row without a name is nobody's", async () => {
    const server = await startServer(({ path }) =>
      path.endsWith("queuesummary")
        ? '[{"queue":"a","callers":"x"},{"queue":"b"},{"queue":"b","callers":"x"},{"queue":7,"callers":"x"},5]'
        : '{"1":{"campaign":"a","acd":"x","busy":"x"},"2":{"campaign":"b"},"3":{"campaign":"b"},"4":{"campaign":7,"acd":"x"}}',
    );
    const { platform } = platformAt(server.url);
    const [summary, all] = await Promise.all([platform.queueSummary(), platform.campaigns()]);
    expect([summary.unreadable, all.unreadable]).toEqual([5, 4]);
    expect(summary.unreadableIn).toEqual(
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
    );
    expect(all.unreadableIn).toEqual(
      new Map([
        ["a", 2],
        ["b", 1],
      ]),
    );
  });

  it("count what cannot be read in each, and log each kind once", async () => {
    const server = await startServer(
      () => '{"a":{"campaign":"a","acd":"x","busy":"x"},"b":{"campaign":"b","acd":{"deep":1}},"c":5}',
    );
    const { platform, logged } = platformAt(server.url);
    expect((await platform.campaigns()).unreadable).toBe(4);
    expect((await platform.campaigns()).unreadable).toBe(4);
    expect(logged.map(({ details }) => details)).toEqual([
      { kind: "campaign.busy", found: '"x"' },
      { kind: "campaign.acd", found: '"x"' },
      { kind: "entry", found: "5" },
    ]);
  });
});

describe("hang-up", () => {
  it("names the phone alone", async () => {
    const server = await startServer(vendor);
    await platformAt(server.url).platform.hangUp("1010");
    expect(server.calls).toEqual([
      expect.objectContaining({ path: "/Integra/resources/Agents/HangupPhone", form: { phone: "1010" } }),
    ]);
  });

  it("without a phone is never sent", async () => {
    const server = await startServer(vendor);
    await expect(platformAt(server.url).platform.hangUp("")).rejects.toMatchObject({
      code: "platform_refused",
    });
    expect(server.calls).toEqual([]);
  });

  it.each([
    ["0", "platform_refused"],
    ["", "platform_unintelligible"],
    ["<html></html>", "platform_unintelligible"],
    ["2", "platform_unintelligible"],
  ])("answered by %j fails", async (body, code) => {
    const server = await startServer(() => body);
    await expect(platformAt(server.url).platform.hangUp("1010")).rejects.toMatchObject({ code });
    expect(server.calls).toHaveLength(1);
  });

  it("whose connection breaks is not sent again: it might cut the next call", async () => {
    const server = await startServer((_, index) =>
      index === 0 ? "1" : (response) => response.socket?.destroy(),
    );
    const { platform } = platformAt(server.url);
    await platform.hangUp("1010");
    await expect(platform.hangUp("1010")).rejects.toMatchObject({ code: "platform_unreachable" });
    expect(server.calls).toHaveLength(2);
  });
});

describe("each way to get nothing has its code, and tells no secret", () => {
  const page = "<!doctype html><html><body>Sign in</body></html>";
  const half = sample("queuesummary").slice(0, 300);

  it.each<[string, Reply, string]>([
    ["a page", page, "platform_unintelligible"],
    ["half a JSON", half, "platform_unintelligible"],
    ["an empty body", "", "platform_unintelligible"],
    ["204", 204, "platform_unintelligible"],
    ["another kind of JSON", '{"Result":"ok"}', "platform_unintelligible"],
    ["0", "0", "platform_refused"],
    ["401", 401, "platform_unauthorized"],
    ["403", 403, "platform_error"],
    ["404", 404, "platform_error"],
    ["302", 302, "platform_error"],
    ["500", { status: 500, body: page }, "platform_error"],
    ["503", { status: 503, body: "[]" }, "platform_error"],
    ["silence", () => undefined, "platform_timeout"],
    ["half an answer, then silence", (response) => response.writeHead(200).write(half), "platform_timeout"],
    ["a broken connection", (response) => response.socket?.resetAndDestroy(), "platform_unreachable"],
    [
      "half an answer, then a broken connection",
      (response) => response.writeHead(200).write(half, () => response.socket?.destroy()),
      "platform_unreachable",
    ],
  ])("%s", async (_, reply, code) => {
    const server = await startServer(() => reply);
    const { platform } = platformAt(server.url, { timeoutMs: 300 });
    for (const ask of [
      () => platform.queueSummary(),
      () => platform.campaigns(),
      () => platform.campaignAgents("Power<-"),
      () => platform.hangUp("1010"),
    ]) {
      const error = await ask().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(PlatformError);
      expect(error).toMatchObject({ code });
      expect(String(error)).not.toMatch(/dG9rZW4|127\.0\.0\.1|Power|1010|Sign in/);
    }
  });

  it("and the next good answer is read as ever", async () => {
    const server = await startServer((call, index) =>
      index < 2 ? ([500, () => undefined][index] ?? 500) : vendor(call),
    );
    const { platform } = platformAt(server.url, { timeoutMs: 300 });
    await expect(platform.queueSummary()).rejects.toMatchObject({ code: "platform_error" });
    await expect(platform.queueSummary()).rejects.toMatchObject({ code: "platform_timeout" });
    expect((await platform.queueSummary()).value.queues).toHaveLength(2);
  });
});

describe("the session, over the wire", () => {
  const account = { user: "ana", password: "s3cret" };

  it("is opened once for twenty calls whose token has expired, within the bound on calls at once", async () => {
    let token = "token0";
    let logIns = 0;
    const server = await startServer(async (call) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (call.path.endsWith("/auth/getUserToken")) {
        token = `token${++logIns}`;
        return token;
      }
      return call.authorization === `Basic ${token}` ? vendor(call) : 401;
    });
    const { platform } = platformAt(server.url, { credentials: account });
    await platform.queueSummary();
    token = "expired";
    const readings = await Promise.all(Array.from({ length: 20 }, () => platform.campaigns()));
    expect(readings.every(({ value }) => value.length === 2)).toBe(true);
    expect(logIns).toBe(2);
    expect(server.mostAtOnce).toBeLessThanOrEqual(4);
  });

  it("is ended at the close, once, and nothing is asked after", async () => {
    const server = await startServer(vendor);
    const { platform } = platformAt(server.url, { credentials: account });
    await platform.queueSummary();
    await Promise.all([platform.close(), platform.close()]);
    expect(server.pathsCalled()).toEqual(["auth/getUserToken", "Supervisor/queuesummary", "auth/EndSession"]);
    expect(server.calls.at(-1)).toMatchObject({
      form: { user: "ana", token: "dG9rZW4=" },
      authorization: "Basic dG9rZW4=",
    });
    await expect(platform.queueSummary()).rejects.toMatchObject({ code: "platform_unreachable" });
    expect(server.calls).toHaveLength(3);
  });

  it("is not ended when it was never opened, or is not ours", async () => {
    const server = await startServer(vendor);
    const own = platformAt(server.url, { credentials: account }).platform;
    await own.close();
    const given = platformAt(server.url).platform;
    await given.campaigns();
    await given.close();
    expect(server.pathsCalled()).toEqual(["Supervisor/campaignstatus"]);
  });

  it("closing in the middle of a log-in waits for it and ends what it opened", async () => {
    const server = await startServer(async (call) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return vendor(call);
    });
    const { platform } = platformAt(server.url, { credentials: account });
    const asked = platform.queueSummary().catch((error: unknown) => error);
    await expect.poll(() => server.calls.length).toBe(1);
    await platform.close();
    expect(await asked).toMatchObject({ code: "platform_unreachable" });
    expect(server.pathsCalled()).toEqual(["auth/getUserToken", "auth/EndSession"]);
  });

  it("a close never fails, even when the platform is gone", async () => {
    const server = await startSocketServer((socket) => socket.resetAndDestroy());
    const { platform } = platformAt(server.url, { credentials: account });
    await expect(platform.queueSummary()).rejects.toMatchObject({ code: "platform_unreachable" });
    await expect(platform.close()).resolves.toBeUndefined();
  });
});

it.each([
  ["a URL", { url: "not a url" }, TypeError],
  ["a time zone", { timeZone: "America/Nowhere" }, RangeError],
])("%s that is none is an error at once", (_, wrong, error) => {
  expect(() =>
    createPlatform({
      url: "http://127.0.0.1:9",
      credentials: { token: "x" },
      timeZone: "UTC",
      timeoutMs: 1,
      maxConcurrency: 1,
      log: { warn: () => undefined },
      ...wrong,
    }),
  ).toThrow(error);
});
