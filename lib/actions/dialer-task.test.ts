import { expect, test } from "vitest";
import { dialerTaskInput } from "@/lib/contracts/dialer";
import { startSimulator } from "@/lib/simulator/server";
import { elsewhere, emptyFloor, everybody, help, inMinutes, openDesk, sales } from "./testing/desk";

async function open() {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator)), simulator, office: simulator.office! };
}
const input = (more: object = {}) =>
  dialerTaskInput.parse({ mode: "add", campaign: sales, destination: "098344484", ...more });

test.each([
  ["priority", help],
  ["manual", help],
  ["add", sales],
])("%s, in either direction: the dialer has the number", async (mode, campaign) => {
  const { office, verbs, asked, audit } = await open();
  const task = input({ mode, campaign, data: { id: "7" }, alternatives: ["099"] });
  expect(await verbs.dialerTask(asked(task))).toEqual({ outcome: "succeeded" });
  expect([...office.spool.line(10), ...office.spool.latest(10)]).toContainEqual(
    expect.objectContaining({ destination: "098344484" }),
  );
  expect(await audit()).toMatchObject([
    { verb: "dialer_task", campaign, target: "098344484", outcome: "succeeded" },
  ]);
});

test("scheduled: into the schedule; not in the past", async () => {
  const { office, verbs, asked, sent } = await open();
  const past = input({ mode: "scheduled", at: inMinutes(-2) });
  await expect(verbs.dialerTask(asked(past))).rejects.toMatchObject({
    code: "invalid_request",
    details: { field: "at" },
  });
  expect(sent()).toEqual([]);
  await verbs.dialerTask(asked(input({ mode: "scheduled", at: inMinutes(10) })));
  expect(office.schedule.appointments).toMatchObject([{ destination: "098344484" }]);
});

test("another's campaign is none", async () => {
  const { verbs, asked, sent } = await open();
  const other = asked(input({ campaign: elsewhere }), { ...everybody, scope: [sales] });
  await expect(verbs.dialerTask(other)).rejects.toMatchObject({ code: "campaign_not_found" });
  expect(sent()).toEqual([]);
});
