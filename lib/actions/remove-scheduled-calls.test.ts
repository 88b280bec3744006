import { expect, test } from "vitest";
import { removeScheduleInput, scheduleInput } from "@/lib/contracts/dialer";
import { startSimulator } from "@/lib/simulator/server";
import { elsewhere, emptyFloor, everybody, inMinutes, openDesk, sales } from "./testing/desk";

async function open() {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator)), simulator, office: simulator.office! };
}
const what = { campaign: sales, destination: "098344484" };
const range = (from: number, to: number, more: object = {}) =>
  removeScheduleInput.parse({ ...what, from: inMinutes(from), to: inMinutes(to), ...more });

test("takes out what lies in the range, and nothing else", async () => {
  const { office, verbs, asked, audit } = await open();
  for (const minutes of [5, 15, 25]) {
    await verbs.scheduleCall(asked(scheduleInput.parse({ ...what, at: inMinutes(minutes) })));
  }
  expect(await verbs.removeScheduledCalls(asked(range(10, 20)))).toEqual({ outcome: "succeeded" });
  const left = office.schedule.appointments.filter(({ state }) => state === "scheduled");
  expect(left).toHaveLength(2);
  expect((await audit())[0]).toMatchObject({
    verb: "remove_scheduled_calls",
    campaign: sales,
    target: "098344484",
    outcome: "succeeded",
  });
});

test("not from a past date, nor of another's campaign", async () => {
  const { verbs, asked, sent } = await open();
  await expect(verbs.removeScheduledCalls(asked(range(-2, 5)))).rejects.toMatchObject({
    code: "invalid_request",
    details: { field: "from" },
  });
  const narrow = { ...everybody, scope: [sales] };
  const other = asked(range(1, 5, { campaign: elsewhere }), narrow);
  await expect(verbs.removeScheduledCalls(other)).rejects.toMatchObject({ code: "campaign_not_found" });
  expect(sent()).toEqual([]);
});
