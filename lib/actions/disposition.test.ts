import { expect, test } from "vitest";
import { dispositionInput } from "@/lib/contracts/dispositions";
import { startSimulator } from "@/lib/simulator/server";
import { agent, elsewhere, emptyFloor, help, inMinutes, lead, openDesk, sales } from "./testing/desk";

async function open(timeoutMs?: number) {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator, timeoutMs)), simulator, office: simulator.office! };
}

const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
const input = (more: object = {}) =>
  dispositionInput.parse({
    campaign: sales,
    agent: "Ana",
    callerId: "098344484",
    guid,
    level1: "Contacto",
    level2: "Venta",
    level3: "Plan básico",
    comment: "50% & más",
    ...more,
  });
const again = { level1: "Agenda", level2: "", level3: "" };

test("is told to the platform whole, and recorded", async () => {
  const { office, verbs, asked, audit } = await open();
  expect(await verbs.disposition(asked(input({ data1: "uno" }), lead))).toEqual({
    outcome: "succeeded",
    code: "CONTACTO_VENTA_PLAN_BASICO",
  });
  expect(office.given).toMatchObject([
    { fields: { campaign: sales, agent: "Ana", l3: "Plan básico", d1: "uno", comment: "50% & más" } },
  ]);
  expect(await audit()).toMatchObject([
    { verb: "disposition", campaign: sales, target: "Ana", outcome: "succeeded" },
  ]);
});

test("with a date puts the call into another campaign's schedule", async () => {
  const { office, verbs, asked } = await open();
  await verbs.disposition(
    asked(input({ ...again, schedule: inMinutes(10), rescheduleCampaign: help }), lead),
  );
  expect(office.schedule.appointments).toMatchObject([{ destination: "098344484", campaign: help }]);
});

test("the platform's own words are told, at our field", async () => {
  const { office, verbs, asked, audit } = await open();
  await expect(verbs.disposition(asked(input({ level3: "Plan lunar" }), lead))).rejects.toMatchObject({
    code: "invalid_request",
    message: "Disposition not found for level1: Contacto, level2: Venta, level3: Plan lunar",
    details: { field: "level1" },
  });
  await expect(verbs.disposition(asked(input(again), lead))).rejects.toMatchObject({
    message: "Wrong parameters: Empty schedule date",
    details: { field: "schedule" },
  });
  expect(office.given).toEqual([]);
  expect(await audit()).toMatchObject([{ outcome: "failed" }, { outcome: "failed" }]);
});

test("a date that has passed, another's campaign or dialer: nothing is sent", async () => {
  const { verbs, asked, sent } = await open();
  const wrong: [object, object][] = [
    [
      { ...again, schedule: inMinutes(-2) },
      { code: "invalid_request", details: { field: "schedule" } },
    ],
    [{ campaign: elsewhere }, { code: "campaign_not_found" }],
    [
      { rescheduleCampaign: elsewhere },
      { code: "campaign_not_found", details: { field: "rescheduleCampaign" } },
    ],
  ];
  for (const [more, refusal] of wrong) {
    await expect(verbs.disposition(asked(input(more), lead))).rejects.toMatchObject(refusal);
  }
  expect(sent()).toEqual([]);
});

test("an agent says it of the own calls alone; a lead of those of agents who have left, too", async () => {
  const { verbs, asked, sent } = await open();
  for (const name of ["Luis", "Nadie"]) {
    await expect(verbs.disposition(asked(input({ agent: name }), agent))).rejects.toMatchObject({
      code: "agent_not_found",
    });
  }
  expect(sent()).toEqual([]);
  expect((await verbs.disposition(asked(input(), agent))).outcome).toBe("succeeded");
  expect((await verbs.disposition(asked(input({ agent: "Nadie" }), lead))).outcome).toBe("succeeded");
});

test("no answer: unknown", async () => {
  const { simulator, verbs, asked, audit } = await open(300);
  simulator.faults.set({ hang: true, only: "DispositionCall" });
  await expect(verbs.disposition(asked(input(), lead))).rejects.toMatchObject({
    code: "platform_timeout",
    details: { outcome: "unknown" },
  });
  expect(await audit()).toMatchObject([{ outcome: "unknown" }]);
});
