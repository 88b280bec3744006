import { expect, test } from "vitest";
import { removeScheduleInput, scheduleInput } from "@/lib/contracts/dialer";
import { startSimulator } from "@/lib/simulator/server";
import { agent, elsewhere, emptyFloor, everybody, inMinutes, lead, openDesk, sales } from "./testing/desk";

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

test.each([
  ["a lead", lead],
  ["an agent", agent],
])("%s takes back what they scheduled themselves, and nothing else", async (_, who) => {
  const { office, verbs, asked, sent, audit } = await open();
  const at = inMinutes(10);
  const own = { ...who, id: "7" };
  const other = inMinutes(12);
  await verbs.scheduleCall(asked(scheduleInput.parse({ ...what, at }), own));
  await verbs.scheduleCall(asked(scheduleInput.parse({ ...what, at: other }), { ...everybody, id: "8" }));
  const remove = (from: string, to: string, more: object = {}, by: object = own) =>
    verbs.removeScheduledCalls(asked(removeScheduleInput.parse({ ...what, from, to, ...more }), by));
  const before = sent().length;
  for (const attempt of [
    () => remove(other, other),
    () => remove(at, other),
    () => remove(at, at, { destination: "098344485" }),
    () => remove(at, at, { campaign: elsewhere }),
    () => remove(at, at, {}, { ...who, id: "9" }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_allowed" });
  }
  expect(sent()).toHaveLength(before);
  expect(await remove(at, at)).toEqual({ outcome: "succeeded" });
  expect(office.schedule.appointments).toMatchObject([{ state: "removed" }, { state: "scheduled" }]);
  expect((await audit())[0]).toMatchObject({
    verb: "remove_scheduled_calls",
    actor_id: "7",
    outcome: "succeeded",
  });
});
