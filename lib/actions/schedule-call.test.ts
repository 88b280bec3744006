import { expect, test } from "vitest";
import { scheduleInput } from "@/lib/contracts/dialer";
import { startSimulator } from "@/lib/simulator/server";
import { agent, elsewhere, emptyFloor, inMinutes, lead, openDesk, sales } from "./testing/desk";

async function open() {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator)), simulator, office: simulator.office! };
}
const input = (more: object = {}) =>
  scheduleInput.parse({ campaign: sales, destination: "098344484", at: inMinutes(10), ...more });

test("puts a call into the schedule, at that instant on the platform's clock", async () => {
  const { simulator, office, verbs, asked, audit } = await open();
  const more = { alternatives: ["099124484", "*97"], agentPhone: "1010", data: { id: "7", nombre: "José" } };
  expect(await verbs.scheduleCall(asked(input(more), lead))).toEqual({ outcome: "succeeded" });
  expect(office.schedule.appointments).toMatchObject([
    { campaign: sales, destination: "098344484", state: "scheduled" },
  ]);
  simulator.advance(570);
  expect(office.schedule.appointments).toMatchObject([{ state: "scheduled" }]);
  simulator.advance(60);
  expect(office.schedule.appointments).toMatchObject([{ state: "given to the dialer" }]);
  expect(await audit()).toMatchObject([
    { verb: "schedule_call", campaign: sales, target: "098344484", outcome: "succeeded" },
  ]);
});

test("not in the past, and for nobody else's campaign or phone", async () => {
  const { verbs, asked, sent } = await open();
  const press = (more: object, who: object) => verbs.scheduleCall(asked(input(more), who));
  await expect(press({ at: inMinutes(-2) }, lead)).rejects.toMatchObject({
    code: "invalid_request",
    details: { field: "at" },
  });
  await expect(press({ campaign: elsewhere }, lead)).rejects.toMatchObject({ code: "campaign_not_found" });
  await expect(press({ campaign: elsewhere }, agent)).rejects.toMatchObject({ code: "campaign_not_found" });
  await expect(press({ agentPhone: "1007" }, agent)).rejects.toMatchObject({ code: "agent_not_found" });
  expect(sent()).toEqual([]);
  await press({ agentPhone: "1010" }, agent);
  await press({}, agent);
  await press({ agentPhone: "1007" }, lead);
  expect(sent()).toHaveLength(3);
});
