import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as agents from "@/app/api/agents/route";
import * as campaignStatus from "@/app/api/campaignstatus/route";
import * as floor from "@/app/api/floor/route";
import * as queueSummary from "@/app/api/queuesummary/route";
import * as trend from "@/app/api/trend/route";
import * as ready from "@/app/readyz/route";
import { type Ask, liveAnswers } from "@/e2e/live-answers";
import { administrator } from "@/e2e/sign-in";
import { type RunningSimulator, startSimulator } from "@/lib/simulator/server";
import { startVigia, vigia } from "@/lib/vigia";

const handlers: Record<string, (request: Request) => Promise<Response>> = {
  "/api/agents": agents.GET,
  "/api/campaignstatus": campaignStatus.GET,
  "/api/floor": floor.GET,
  "/api/queuesummary": queueSummary.GET,
  "/api/trend": trend.GET,
};

const ask: Ask = async (path, headers = {}) => {
  const url = new URL(path, "http://localhost:3000");
  const handler = handlers[url.pathname];
  if (handler === undefined) throw new Error(`${url.pathname} has no route handler.`);
  const response = await handler(new Request(url, { headers: { cookie, ...headers } }));
  return { status: response.status, headers: response.headers, text: await response.text() };
};

let simulator: RunningSimulator;
let data: string;
let cookie: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "vigia-live-"));
  vi.stubEnv("DATA_DIR", data);
  simulator = await startSimulator({ still: true, campaigns: 4, agents: 12, warmupHours: 0.2 });
  vi.stubEnv("UCONTACT_URL", simulator.url);
  vi.stubEnv("UCONTACT_USER", "demo");
  vi.stubEnv("UCONTACT_PASSWORD", "demo");
  vi.stubEnv("POLL_SECONDS", "1");
  vi.stubEnv("ADMIN_EMAIL", administrator.email);
  vi.stubEnv("ADMIN_PASSWORD", administrator.password);
  await startVigia();
  const { accounts, entrance } = await vigia();
  await vi.waitFor(async () => expect(await accounts.isEmpty()).toBe(false), 5000);
  const done = await entrance.signIn(administrator.email, administrator.password, null);
  if (done.kind !== "signed_in") throw new Error(`Signing in: ${done.kind}`);
  cookie = done.cookies.map((one) => one.split(";")[0]).join("; ");
});

afterAll(async () => {
  await (await vigia()).stop();
  globalThis.vigia = undefined;
  await simulator.close();
  await rm(data, { recursive: true });
});

describe("the route handlers give the live answers", () => {
  for (const { title, check } of liveAnswers) test(title, () => check(ask));

  test("on every path that the launcher answers itself, and on no other", async () => {
    expect(Object.keys(handlers).sort()).toEqual([...(await vigia()).live.paths].sort());
  });

  test("as plain bytes, since Next compresses by itself", async () => {
    const response = await queueSummary.GET(
      new Request("http://localhost:3000/api/queuesummary", {
        headers: { cookie, "accept-encoding": "gzip" },
      }),
    );
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await response.json()).toMatchObject({ source: { state: "live" } });
  });
});

test("/readyz tells live data", async () => {
  const response = await ready.GET();
  expect([response.status, await response.json()]).toEqual([200, { status: "ready", state: "live" }]);
});
