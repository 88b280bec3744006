import { expect, test } from "vitest";
import { endBreakInput } from "@/lib/contracts/presence";
import { startSimulator } from "@/lib/simulator/server";
import { ana, elsewhere, emptyFloor, help, lead, openDesk, sales } from "./testing/desk";

async function open(paused: boolean | string[] = true) {
  const simulator = await startSimulator(emptyFloor);
  const desk = await openDesk(simulator);
  simulator.scene({ agents: [{ agent: ana, paused, reason: "Almuerzo" }] });
  return { ...desk, simulator };
}
const input = (more: object = {}) =>
  endBreakInput.parse({
    campaign: sales,
    location: ana,
    motive: "Almuerzo",
    message: "Te necesito",
    ...more,
  });
const salesLead = { ...lead, scope: [sales] };

test("ends the break in all campaigns, once", async () => {
  const { simulator, live, verbs, asked, audit } = await open();
  expect(await verbs.endBreak(asked(input(), salesLead))).toEqual({ outcome: "succeeded" });
  expect(simulator.office?.told).toEqual([
    { agent: "Ana", interface: ana, motive: "Almuerzo", message: "Te necesito" },
  ]);
  for (const campaign of [sales, help]) {
    await live.poller.readAgents(campaign, { fresh: true });
    const rows = live.floor.picture().agents.get(campaign)?.value.rows;
    expect(rows?.find(({ location }) => location === ana)?.paused).toBe(false);
  }
  await expect(verbs.endBreak(asked(input(), salesLead))).rejects.toMatchObject({
    code: "agent_state_changed",
    details: { present: { key: "available" } },
  });
  expect(simulator.office?.told).toHaveLength(1);
  expect(await audit()).toMatchObject([
    { verb: "end_break", outcome: "refused" },
    { verb: "end_break", campaign: sales, target: ana, outcome: "succeeded" },
  ]);
});

test("a break in another of one's own campaigns is one; in a foreign campaign alone it is none", async () => {
  const { verbs, asked, sent } = await open([help]);
  await expect(verbs.endBreak(asked(input(), salesLead))).rejects.toMatchObject({
    code: "agent_state_changed",
  });
  expect(sent()).toEqual([]);
  await verbs.endBreak(asked(input({ motive: null }), lead));
  expect(sent()).toMatchObject([{ agent: "Ana", motive: "" }]);
});

test("in no foreign campaign, and nobody who is not there", async () => {
  const { verbs, asked, sent } = await open();
  const press = (more: object) => verbs.endBreak(asked(input(more), salesLead));
  await expect(press({ campaign: elsewhere })).rejects.toMatchObject({ code: "campaign_not_found" });
  await expect(press({ location: "SIP/1099" })).rejects.toMatchObject({ code: "agent_not_found" });
  expect(sent()).toEqual([]);
});
