import { expect, test } from "vitest";
import { dialerTaskInput, removeContactInput, respoolInput } from "@/lib/contracts/dialer";
import { startSimulator } from "@/lib/simulator/server";
import { elsewhere, emptyFloor, everybody, openDesk, sales } from "./testing/desk";

async function open() {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator)), simulator, office: simulator.office! };
}
/** A number that the dialer has, as its record would come from the platform. */
async function added({ office, verbs, asked }: Awaited<ReturnType<typeof open>>) {
  const task = { mode: "add", campaign: sales, destination: "098340000", alternatives: ["099124484"] };
  await verbs.dialerTask(asked(dialerTaskInput.parse(task)));
  const { campaign, destination, contact, dialerbase } = office.spool.line(1)[0]!;
  const rest = {
    status: 1,
    data: "id=7",
    alternatives: "099124484",
    retries: 2,
    priority: 9999,
    agentphone: "",
  };
  return { campaign, destination, contact, dialerbase, ...rest };
}

test("a record goes back with another main number, whose retries begin at 0", async () => {
  const desk = await open();
  const { office, verbs, asked, audit } = desk;
  const record = await added(desk);
  const changes = { destination: "099124484", alternatives: ["098340000"], retries: 5, priority: 10 };
  await verbs.respool(asked(respoolInput.parse({ record, changes })));
  expect(office.spool.line(5)).toMatchObject([{ destination: "099124484", retries: 0, priority: 10 }]);
  expect((await audit())[0]).toMatchObject({
    verb: "respool",
    campaign: sales,
    target: "098340000",
    outcome: "succeeded",
  });
});

test("another's record is none of theirs", async () => {
  const desk = await open();
  const { verbs, asked, sent } = desk;
  const record = { ...(await added(desk)), campaign: elsewhere };
  const before = sent().length;
  const other = asked(respoolInput.parse({ record, changes: {} }), { ...everybody, scope: [sales] });
  await expect(verbs.respool(other)).rejects.toMatchObject({
    code: "campaign_not_found",
    details: { field: "record.campaign" },
  });
  expect(sent()).toHaveLength(before);
});

test("a contact that is removed is not dialled any more; another's is none", async () => {
  const desk = await open();
  const { office, verbs, asked, audit, sent } = desk;
  await added(desk);
  const input = removeContactInput.parse({ campaign: sales, number: "098340000" });
  await expect(
    verbs.removeContact(asked({ ...input, campaign: elsewhere }, { ...everybody, scope: [sales] })),
  ).rejects.toMatchObject({ code: "campaign_not_found" });
  expect(sent("RemoveContact")).toEqual([]);
  expect(await verbs.removeContact(asked(input))).toEqual({ outcome: "succeeded" });
  expect(office.spool.line(5)).toEqual([]);
  expect((await audit())[0]).toMatchObject({
    verb: "remove_contact",
    campaign: sales,
    target: "098340000",
    outcome: "succeeded",
  });
});
