import { afterEach, describe, expect, test, vi } from "vitest";
import { portalActionInput } from "@/lib/contracts/portal";
import { startSimulator } from "@/lib/simulator/server";
import { createPortalDesk } from "./portal-desk";
import {
  agent,
  ana,
  elsewhere,
  emptyFloor,
  everybody,
  help,
  inMinutes,
  openDesk,
  sales,
} from "./testing/desk";

const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
const call = { verb: "call", campaign: sales, callerId: "29000000", destination: "098344484" } as const;
const record = {
  campaign: sales,
  destination: "098344484",
  dialerbase: "noviembre",
  status: 1,
  data: "id=7",
  alternatives: "099124484",
  contact: 1,
  retries: 2,
  priority: 9999,
  agentphone: "",
};

const open = async () => openDesk(await startSimulator(emptyFloor));
type Desk = Awaited<ReturnType<typeof open>>;

/** Something that an agent with a phone in `sales` asks for, unless it is said who. */
const wish = ({ asked }: Desk, input: unknown, who = agent, key?: string) =>
  asked(portalActionInput.parse(input), who, key);

/** The audit's rows by what became of them, newest first. */
const rows = async ({ audit }: Desk) =>
  (await audit()).map(({ verb, outcome, detail }) => [verb, outcome, JSON.parse(detail ?? "null")]);

afterEach(() => void vi.useRealTimers());

describe("what the portal is to do", () => {
  test.each([
    [{ result: "done", guid }, "succeeded", { portalSaid: "done", guid }],
    [{ result: "done", guid: null }, "succeeded", { portalSaid: "done", guid: null }],
    [{ result: "refused" }, "failed", { portalSaid: "refused", guid: null }],
    [{ result: "no_answer" }, "unknown", { portalSaid: "no_answer", guid: null }],
  ] as const)("is recorded before it is told, and %o after", async (report, outcome, detail) => {
    const desk = await open();
    const { portal, audit, sent } = desk;
    const { viewer, caller, input } = wish(desk, call);
    expect(await portal.ask({ viewer, caller, input })).toEqual({
      message: { action: "call", campaign: sales, callerid: "29000000", destination: "098344484" },
    });
    expect(await audit()).toMatchObject([
      {
        verb: "portal_call",
        outcome: "requested",
        campaign: sales,
        target: "098344484",
        actor_id: viewer.id,
      },
    ]);
    expect(await portal.report(viewer, caller.key, report)).toEqual({ outcome });
    expect(await rows(desk)).toEqual([["portal_call", outcome, detail]]);
    const { verb: _, ...recorded } = call;
    expect(JSON.parse((await audit())[0]!.input)).toEqual(recorded);
    expect(sent()).toEqual([]);
  });

  test("is told once for each key, whatever became of it", async () => {
    const desk = await open();
    const { portal } = desk;
    const one = wish(desk, call, agent, "once");
    const reused = expect.objectContaining({ code: "key_reused" });
    const [first, second] = await Promise.allSettled([portal.ask(one), portal.ask(one)]);
    expect([first.status, second]).toEqual(["fulfilled", { status: "rejected", reason: reused }]);
    await expect(portal.ask(one)).rejects.toEqual(reused);
    await portal.report(one.viewer, "once", { result: "done", guid });
    await expect(portal.ask(one)).rejects.toEqual(reused);
    await expect(portal.ask(wish(desk, { verb: "hang_up" }, agent, "once"))).rejects.toEqual(reused);
    expect(await rows(desk)).toHaveLength(1);
  });

  test("is not told again after a restart either", async () => {
    const desk = await open();
    const before = wish(desk, call, agent, "once");
    await desk.portal.ask(before);
    await desk.portal.report(before.viewer, "once", { result: "done", guid });
    const limits = { take: async () => undefined };
    const parts = {
      actions: desk.actions,
      actionLimits: limits,
      live: desk.live,
      write: String,
      now: Date.now,
    };
    await expect(createPortalDesk(parts).ask(before)).rejects.toMatchObject({ code: "key_reused" });
    expect(await rows(desk)).toHaveLength(1);
  });

  test("without a report within a minute nobody knows, and a later one changes nothing", async () => {
    const desk = await open();
    const { portal } = desk;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { viewer, caller, input } = wish(desk, { verb: "hang_up" });
    await portal.ask({ viewer, caller, input });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await rows(desk)).toEqual([["portal_hang_up", "requested", null]]);
    await vi.advanceTimersByTimeAsync(1000);
    const unknown = ["portal_hang_up", "unknown", { portalSaid: "no_report", guid: null }];
    await vi.waitFor(async () => expect(await rows(desk)).toEqual([unknown]));
    expect(await portal.report(viewer, caller.key, { result: "done", guid: null })).toEqual({
      outcome: "unknown",
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(portal.report(viewer, caller.key, { result: "done", guid: null })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await rows(desk)).toEqual([unknown]);
  });

  test("ends at once as unknown when Vigía stops", async () => {
    const desk = await open();
    const { portal, actions } = desk;
    await portal.ask(wish(desk, call));
    const before = performance.now();
    portal.stop();
    await actions.settled();
    expect(performance.now() - before).toBeLessThan(2000);
    expect(await rows(desk)).toEqual([["portal_call", "unknown", { portalSaid: "no_report", guid: null }]]);
  });
});

describe("a report", () => {
  test("is taken from nobody else, under no other key, and not before it was asked for", async () => {
    const desk = await open();
    const { portal } = desk;
    const { viewer, caller, input } = wish(desk, call);
    const missing = { code: "not_found" };
    const done = { result: "done", guid } as const;
    await expect(portal.report(viewer, caller.key, done)).rejects.toMatchObject(missing);
    await portal.ask({ viewer, caller, input });
    await expect(portal.report({ ...viewer, id: "other" }, caller.key, done)).rejects.toMatchObject(missing);
    await expect(portal.report(viewer, "other", done)).rejects.toMatchObject(missing);
    expect(await rows(desk)).toEqual([["portal_call", "requested", null]]);
  });

  test("told twice is one; another one is refused", async () => {
    const desk = await open();
    const { portal } = desk;
    const { viewer, caller, input } = wish(desk, call);
    await portal.ask({ viewer, caller, input });
    const done = { result: "done", guid } as const;
    const both = [portal.report(viewer, caller.key, done), portal.report(viewer, caller.key, done)];
    expect(await Promise.all(both)).toEqual([{ outcome: "succeeded" }, { outcome: "succeeded" }]);
    expect(await portal.report(viewer, caller.key, done)).toEqual({ outcome: "succeeded" });
    await expect(portal.report(viewer, caller.key, { result: "refused" })).rejects.toMatchObject({
      code: "key_reused",
    });
    expect(await rows(desk)).toEqual([["portal_call", "succeeded", { portalSaid: "done", guid }]]);
  });
});

describe("nothing is told", () => {
  const supervisor = { ...everybody, scope: [sales, help] };
  test.each([
    ["of another's campaign", supervisor, { ...call, campaign: elsewhere }, "campaign"],
    ["of a campaign that is not the agent's phone's", agent, { ...call, campaign: elsewhere }, "campaign"],
    [
      "of another's record",
      supervisor,
      { verb: "respool", record: { ...record, campaign: elsewhere }, changes: {} },
      "record.campaign",
    ],
    [
      "of a date that is past",
      supervisor,
      { verb: "schedule", at: inMinutes(-5), record, changes: {} },
      "at",
    ],
    [
      "that gives an agent's record to another's phone",
      agent,
      { verb: "respool", record, changes: { agentphone: "1007" } },
      null,
    ],
  ] as const)("%s, and it is recorded as refused", async (_, who, input, field) => {
    const desk = await open();
    const one = wish(desk, input, who);
    const refused: unknown = await desk.portal.ask(one).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: "Refusal" });
    expect(refused).toHaveProperty("details", field === null ? {} : { field });
    expect((await rows(desk)).map(([, outcome]) => outcome)).toEqual(["refused"]);
    await expect(
      desk.portal.report(one.viewer, one.caller.key, { result: "done", guid: null }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("to who may only look", async () => {
    const desk = await open();
    for (const input of [call, { verb: "hang_up" }, { verb: "respool", record, changes: {} }]) {
      const one = wish(desk, input, { role: "viewer", scope: "all" });
      await expect(desk.portal.ask(one)).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await rows(desk)).toEqual([]);
  });
});

test("an agent gives a record to their own phone, and puts it back", async () => {
  const desk = await open();
  const changes = { agentphone: ana.split("/")[1], priority: 5 };
  const one = wish(desk, { verb: "respool", record, changes });
  expect(await desk.portal.ask(one)).toEqual({
    message: { action: "respool", objetoRespool: { ...record, agentphone: "1010", priority: 5 } },
  });
});

test("too many in a minute are refused, and leave no row", async () => {
  const desk = await open();
  const one = { verb: "hang_up" };
  for (let i = 0; i < 60; i++) await desk.portal.ask(wish(desk, one));
  await expect(desk.portal.ask(wish(desk, one))).rejects.toMatchObject({ code: "too_many_requests" });
  expect(await rows(desk)).toHaveLength(60);
});
