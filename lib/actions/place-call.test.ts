import { describe, expect, test } from "vitest";
import { agentCallInput } from "@/lib/contracts/calls";
import { startSimulator } from "@/lib/simulator/server";
import {
  agent,
  ana,
  elsewhere,
  emptyFloor,
  help,
  lead,
  luis,
  nowhere,
  openDesk,
  sales,
} from "./testing/desk";

async function open(timeoutMs?: number) {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator, timeoutMs)), simulator, office: simulator.office! };
}

const input = (more: object = {}) =>
  agentCallInput.parse({
    campaign: sales,
    location: ana,
    callerId: "29000000",
    destination: "098344410",
    ...more,
  });

test("rings the agent, then the destination, and counts for the campaign", async () => {
  const { simulator, office, verbs, asked, audit } = await open();
  const { guid } = await verbs.placeCall(asked(input(), lead));
  expect(office.placed).toMatchObject([
    { guid, agent: "Ana", phone: "1010", context: "agents", outqueue: sales, destination: "098344410" },
  ]);
  simulator.advance(30);
  expect(office.placed).toMatchObject([{ stage: "talking" }]);
  simulator.advance(300);
  expect(office.placed).toMatchObject([{ stage: "over", outcome: "completed" }]);
  expect(await audit()).toMatchObject([
    { verb: "place_call", campaign: sales, target: ana, outcome: "succeeded", detail: `{"guid":"${guid}"}` },
  ]);
});

test("data and form go to the workflow; one of them is enough", async () => {
  const { verbs, asked, sent, office } = await open();
  await verbs.placeCall(asked(input({ data: { id: "7 & 8" }, form: "https://crm.example/?a=b" })));
  expect(office.placed).toMatchObject([{ data: '{"id":"7 & 8"}', form: "https://crm.example/?a=b" }]);
  await verbs.placeCall(asked(input({ location: luis, form: "Survey" })));
  expect(sent("AgentCallwithData")).toMatchObject([{ tech: "SIP" }, { form: "Survey", data: "" }]);
  expect(sent("AgentCall")).toEqual([]);
});

test("a phone behind another channel is rung as SIP; the context that is given goes before the agent's own", async () => {
  const { verbs, asked, sent } = await open();
  await verbs.placeCall(asked(input({ location: luis, context: "night" })));
  expect(sent()).toMatchObject([{ phone: "1007", tech: "SIP", context: "night", agent: "Luis" }]);
});

test("an agent calls with the own phone and context alone", async () => {
  const { verbs, asked, sent } = await open();
  await expect(verbs.placeCall(asked(input({ location: luis }), agent))).rejects.toMatchObject({
    code: "agent_not_found",
  });
  await expect(verbs.placeCall(asked(input({ context: "night" }), agent))).rejects.toMatchObject({
    code: "not_allowed",
  });
  await expect(verbs.placeCall(asked(input({ campaign: elsewhere }), agent))).rejects.toMatchObject({
    code: "campaign_not_found",
  });
  expect(sent()).toEqual([]);
  await verbs.placeCall(asked(input({ context: "agents" }), agent));
  expect(sent()).toMatchObject([{ phone: "1010", context: "agents" }]);
});

test("another's campaign is answered like none; so is an agent who is not in it", async () => {
  const { verbs, asked, sent, audit } = await open();
  const refused = (campaign: string) =>
    verbs.placeCall(asked(input({ campaign }), lead)).catch((error: unknown) => error);
  expect(await refused(elsewhere)).toEqual(await refused(nowhere));
  expect(await refused(elsewhere)).toMatchObject({ code: "campaign_not_found" });
  for (const location of [luis, "SIP/1099", "SIP/1"]) {
    await expect(verbs.placeCall(asked(input({ campaign: help, location }), lead))).rejects.toMatchObject({
      code: "agent_not_found",
    });
  }
  expect(sent()).toEqual([]);
  expect(new Set((await audit()).map(({ outcome }) => outcome))).toEqual(new Set(["refused"]));
});

test("who has joined the campaign since it was read is found", async () => {
  const { simulator, live, verbs, asked, office } = await open();
  await live.poller.readAgents(sales, { fresh: true });
  simulator.scene({ agents: [{ agent: "SIP/2000", add: { name: "Nora", campaigns: [sales] } }] });
  await verbs.placeCall(asked(input({ location: "SIP/2000", context: "agents" })));
  expect(office.placed).toMatchObject([{ agent: "Nora" }]);
});

describe("the platform", () => {
  test("says no: nothing is rung, and a repeat is told the same", async () => {
    const { simulator, verbs, asked, audit, sent } = await open();
    simulator.scene({ agents: [{ agent: ana, state: "in_use", since: 5 }] });
    const press = () => verbs.placeCall(asked(input(), lead, "once"));
    await expect(press()).rejects.toMatchObject({ code: "platform_refused", details: {} });
    await expect(press()).rejects.toMatchObject({ code: "platform_refused" });
    expect(sent()).toHaveLength(1);
    expect(await audit()).toMatchObject([{ outcome: "failed" }]);
  });

  test.each([
    [{ hang: true }, 300],
    [{ reset: true }, 2000],
    [{ status500: true }, 2000],
    [{ html: true }, 2000],
    [{ empty: true }, 2000],
    [{ cut: true }, 2000],
  ] as const)("gives no clear answer (%o): unknown, once and for all", async (fault, timeoutMs) => {
    const { simulator, verbs, asked, audit, sent } = await open(timeoutMs);
    simulator.faults.set({ ...fault, only: "AgentCall" });
    const press = () => verbs.placeCall(asked(input(), lead, "once"));
    const unknown = { code: "platform_timeout", details: { outcome: "unknown" } };
    await expect(press()).rejects.toMatchObject(unknown);
    simulator.faults.clear();
    await expect(press()).rejects.toMatchObject(unknown);
    expect(sent()).toHaveLength(1);
    expect(await audit()).toMatchObject([{ outcome: "unknown" }]);
  });

  test("takes a call once, however often the same key is sent, at once too", async () => {
    const { verbs, asked, office } = await open();
    const press = () => verbs.placeCall(asked(input(), lead, "once"));
    const answers = await Promise.all([press(), press(), press()]);
    expect(new Set(answers.map(({ guid }) => guid)).size).toBe(1);
    expect(await press()).toEqual(answers[0]);
    expect(office.placed).toHaveLength(1);
    const other = asked(input({ destination: "098344411" }), lead, "once");
    await expect(verbs.placeCall(other)).rejects.toMatchObject({ code: "key_reused" });
  });
});
