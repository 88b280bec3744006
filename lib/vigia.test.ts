import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Caller } from "@/lib/actions/carry-out";
import type { HangUpInput } from "@/lib/contracts/actions";
import { wholeFloor } from "@/lib/domain/access";
import { person } from "@/lib/domain/examples";
import { log } from "@/lib/log";
import { type RunningSimulator, startSimulator } from "@/lib/simulator/server";
import { openStore } from "@/lib/store/store";
import { type Running, startVigia, vigia } from "./vigia";

const sales = "Sales<-";
const ana = "SIP/1010";
const caller = { actor: { kind: "system" }, address: "127.0.0.1", key: "5f0c7f6e" } as const;

let simulator: RunningSimulator;
let data: string;

beforeEach(async () => {
  simulator = await startSimulator({ still: true, plan: { campaigns: [], agents: [] } });
  simulator.scene({
    campaigns: [{ campaign: sales, add: true }],
    agents: [
      { agent: ana, add: { name: "Ana", campaigns: [sales] }, state: "in_use", since: 30, campaign: sales },
    ],
  });
  data = await mkdtemp(join(tmpdir(), "vigia-data-"));
  vi.stubEnv("DATA_DIR", data);
  vi.stubEnv("UCONTACT_URL", simulator.url);
  vi.stubEnv("UCONTACT_USER", "demo");
  vi.stubEnv("UCONTACT_PASSWORD", "demo");
  vi.stubEnv("UCONTACT_TOKEN", undefined);
});

afterEach(async () => {
  simulator.faults.clear();
  const started = await globalThis.vigia;
  if (started?.kind === "running") await started.stop();
  globalThis.vigia = undefined;
  await simulator.close();
  await rm(data, { recursive: true });
});

/** Vigía, when it knows Ana. */
async function running(): Promise<Running> {
  await startVigia();
  const started = await vigia();
  await vi.waitFor(() => expect(started.live.floor.picture().agents.size).toBe(1), {
    interval: 10,
    timeout: 5000,
  });
  return started;
}

function seen({ live }: Running) {
  const row = live.floor.picture().agents.get(sales)?.value.rows[0];
  return { campaign: sales, location: ana, expected: { code: 2, stateSince: row?.stateSince ?? null } };
}

function hangUp({ actions, hangUp: made }: Running, by: Caller, input: HangUpInput) {
  return actions.carryOut(made(person()), by, input);
}

const cuts = () => simulator.counts().byPath["Agents/HangupPhone"] ?? 0;

describe("starting", () => {
  test("happens once, however many ask for it", async () => {
    await Promise.all([startVigia(), startVigia()]);
    const first = await vigia();
    await startVigia();
    expect(await vigia()).toBe(first);
  });

  test("with a wrong setting says why, asks the platform nothing, and throws only to those who need Vigía", async () => {
    vi.stubEnv("UCONTACT_URL", "sesame");
    await startVigia();
    expect(await globalThis.vigia).toEqual({
      kind: "refused",
      reason:
        "UCONTACT_URL is not valid: it must be the platform's address, like https://acme.ucontactcloud.com.",
    });
    await expect(vigia()).rejects.toThrow("Vigía is not running.");
    expect(simulator.calls).toEqual([]);
  });
});

describe("a hang-up's key", () => {
  test("pressed twice at once, and once more later: one call to the platform, one answer", async () => {
    const started = await running();
    const input = seen(started);
    const both = await Promise.all([hangUp(started, caller, input), hangUp(started, caller, input)]);
    expect(both).toEqual([{ outcome: "ended" }, { outcome: "ended" }]);
    expect(await hangUp(started, caller, input)).toEqual(both[0]);
    expect(cuts()).toBe(1);
  });

  test("with another input is refused", async () => {
    const started = await running();
    const input = seen(started);
    await hangUp(started, caller, input);
    const other = { ...input, expected: { ...input.expected, code: 8 } };
    await expect(hangUp(started, caller, other)).rejects.toMatchObject({ code: "key_reused" });
    expect(cuts()).toBe(1);
  });
});

test("stopping lets a running hang-up finish, then ends the session, and asks nothing more", async () => {
  const started = await running();
  simulator.faults.set({ delayMs: { value: 300, only: "HangupPhone" } });
  const answer = hangUp(started, caller, seen(started));
  await vi.waitFor(() => expect(cuts()).toBe(1), { interval: 5 });
  expect(simulator.world.agents.get(ana)?.call).toBeDefined();
  await started.stop();
  expect(await answer).toEqual({ outcome: "ended" });
  expect(simulator.calls.at(-1)).toMatchObject({ path: "auth/EndSession", status: 200 });
  expect(simulator.counts().open).toBe(0);
  const { total } = simulator.counts();
  started.live.answer({
    path: "/api/campaignstatus",
    search: new URLSearchParams({ queue: sales }),
    lens: wholeFloor,
    ifNoneMatch: null,
    acceptEncoding: null,
  });
  await expect(started.live.poller.readAgents(sales)).rejects.toMatchObject({ name: "PlatformUnreachable" });
  expect(simulator.counts().total).toBe(total);
  // The database was closed after the hang-up's outcome was written.
  const store = await openStore({ directory: data, url: null });
  expect(await store.latest(9)).toMatchObject([{ verb: "hang_up", outcome: "succeeded" }]);
  await store.close();
});

describe("a database that cannot be opened", () => {
  test("refuses actions, keeps live data going, and is opened when it can be", async () => {
    await rm(data, { recursive: true });
    await writeFile(data, "a file where the folder should be");
    const error = vi.spyOn(log, "error");
    const started = await running();
    await expect(hangUp(started, caller, seen(started))).rejects.toMatchObject({ code: "audit_unavailable" });
    expect(cuts()).toBe(0);
    const { status, body } = started.live.answer({
      path: "/api/campaignstatus",
      search: new URLSearchParams(),
      lens: wholeFloor,
      ifNoneMatch: null,
      acceptEncoding: null,
    });
    expect([status, JSON.parse(String(body))]).toMatchObject([200, { source: { state: "live" } }]);
    const reasons = error.mock.calls.map(([fields]) => fields);
    expect(reasons).toContainEqual({ reason: "The database cannot be used: DATA_DIR is not a folder." });

    await rm(data);
    await vi.waitFor(
      async () => expect(await hangUp(started, caller, seen(started))).toEqual({ outcome: "ended" }),
      { interval: 100, timeout: 8000 },
    );
    expect(cuts()).toBe(1);
  });
});

test("a key outlives a restart: the same answer, and nothing is done twice", async () => {
  const first = await running();
  const input = seen(first);
  expect(await hangUp(first, caller, input)).toEqual({ outcome: "ended" });
  await first.stop();
  globalThis.vigia = undefined;
  simulator.scene({ agents: [{ agent: ana, state: "in_use", since: 3, campaign: sales }] });
  const second = await running();
  expect(await hangUp(second, caller, input)).toEqual({ outcome: "ended" });
  expect(cuts()).toBe(1);
});
