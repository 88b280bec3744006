import { expect, test } from "vitest";
import { logOffInput } from "@/lib/contracts/presence";
import { startSimulator } from "@/lib/simulator/server";
import { ana, elsewhere, emptyFloor, help, lead, nowhere, openDesk, sales } from "./testing/desk";

async function open() {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator)), simulator };
}
const input = (more: object = {}) =>
  logOffInput.parse({ campaign: sales, location: ana, message: "Fin del turno", ...more });
const salesLead = { ...lead, scope: [sales] };

test("logs the agent off in all campaigns, and tells them why", async () => {
  const { simulator, live, verbs, asked, audit } = await open();
  expect(await verbs.logOff(asked(input(), salesLead))).toEqual({ outcome: "succeeded" });
  expect(simulator.office?.told).toEqual([{ agent: "Ana", interface: ana, message: "Fin del turno" }]);
  for (const campaign of [sales, help]) {
    await live.poller.readAgents(campaign, { fresh: true });
    const row = live.floor
      .picture()
      .agents.get(campaign)
      ?.value.rows.find(({ location }) => location === ana);
    expect(row?.status.code ?? 5).toBe(5);
  }
  expect(await audit()).toMatchObject([
    { verb: "log_agent_off", campaign: sales, target: ana, outcome: "succeeded" },
  ]);
});

test("nobody who is in a call, of whichever campaign, however late the picture is", async () => {
  const { simulator, verbs, asked, sent, audit } = await open();
  simulator.scene({ agents: [{ agent: ana, state: "in_use", campaign: help, since: 0 }] });
  await expect(verbs.logOff(asked(input(), salesLead))).rejects.toMatchObject({
    code: "agent_state_changed",
    details: { present: { key: "in_use", inCall: true } },
  });
  expect(sent()).toEqual([]);
  expect(await audit()).toMatchObject([{ verb: "log_agent_off", outcome: "refused" }]);
});

test("not in another state than was seen, and not twice", async () => {
  const { simulator, live, verbs, asked, sent } = await open();
  const seen = () => {
    const row = live.floor
      .picture()
      .agents.get(sales)
      ?.value.rows.find(({ location }) => location === ana);
    return { code: row?.status.code ?? null, stateSince: row?.stateSince ?? null };
  };
  simulator.scene({ agents: [{ agent: ana, state: "available", since: 60 }] });
  await live.poller.readAgents(sales, { fresh: true });
  const expected = seen();
  simulator.scene({ agents: [{ agent: ana, state: "wrap_up", since: 0 }] });
  await expect(verbs.logOff(asked(input({ expected })))).rejects.toMatchObject({
    code: "agent_state_changed",
    details: { present: { key: "wrap_up" } },
  });
  expect(sent()).toEqual([]);
  await verbs.logOff(asked(input({ expected: seen() })));
  // Gone from the list, or offline in it: either way there is nobody to log off.
  await expect(verbs.logOff(asked(input()))).rejects.toMatchObject({
    code: expect.stringMatching(/^agent_(not_found|state_changed)$/),
  });
  expect(sent()).toHaveLength(1);
});

test("in no foreign campaign, and nobody who is not there", async () => {
  const { verbs, asked, sent } = await open();
  const press = (more: object) => verbs.logOff(asked(input(more), salesLead));
  for (const campaign of [help, elsewhere, nowhere]) {
    await expect(press({ campaign })).rejects.toMatchObject({ code: "campaign_not_found" });
  }
  await expect(press({ location: "SIP/1099" })).rejects.toMatchObject({ code: "agent_not_found" });
  expect(sent()).toEqual([]);
});

test("what the platform says no to is failed, and what it says nothing to is unknown", async () => {
  const { simulator, verbs, asked, audit } = await open();
  simulator.faults.set({ zero: true, only: "AgentLogoff" });
  await expect(verbs.logOff(asked(input()))).rejects.toMatchObject({ code: "platform_refused" });
  simulator.faults.set({ status500: true, only: "AgentLogoff" });
  await expect(verbs.logOff(asked(input()))).rejects.toMatchObject({ details: { outcome: "unknown" } });
  expect((await audit()).map(({ outcome }) => outcome)).toEqual(["unknown", "failed"]);
});
