import { describe, expect, test } from "vitest";
import { blacklistInput } from "@/lib/contracts/blacklist";
import type { Person } from "@/lib/domain/access";
import { startSimulator } from "@/lib/simulator/server";
import { elsewhere, emptyFloor, help, nowhere, openDesk, sales } from "./testing/desk";

async function open(timeoutMs?: number) {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator, timeoutMs)), simulator, office: simulator.office! };
}

const supervisor: Partial<Person> = { role: "supervisor", scope: [sales, help] };
const input = (...entries: object[]) =>
  blacklistInput.parse({
    entries: entries.map((entry) => ({ phone: "098344484", campaign: sales, ...entry })),
  });
const many = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ phone: `098${String(index).padStart(6, "0")}`, ...more }));

test("one number is blocked, and let go again", async () => {
  const { simulator, office, verbs, asked, sent, audit } = await open();
  const one = input({ name: "José", company: "Pérez & Cía", jobTitle: "Cajera", username: "sofia" });
  expect(await verbs.addToBlacklist(asked(one, supervisor))).toEqual({
    results: [{ phone: "098344484", campaign: sales, outcome: "succeeded" }],
  });
  expect(office.blacklist.entries()).toEqual([
    {
      phone: "098344484",
      campaign: sales,
      username: "sofia",
      company: "Pérez & Cía",
      job_title: "Cajera",
      name: "José",
    },
  ]);
  expect(simulator.counts().byPath["admin/addblack"]).toBe(1);
  await verbs.removeFromBlacklist(asked(one, supervisor));
  expect(office.blacklist.entries()).toEqual([]);
  expect(sent()).toHaveLength(2);
  expect(await audit()).toMatchObject([
    { verb: "remove_from_blacklist", campaign: sales, target: "098344484", outcome: "succeeded" },
    { verb: "add_to_blacklist", campaign: sales, target: "098344484", outcome: "succeeded" },
  ]);
});

test("ten thousand go in chunks, each one campaign's and recorded", async () => {
  const { office, verbs, asked, sent, audit } = await open();
  const all = input(...many(9000), ...many(1000, { campaign: help }));
  const { results } = await verbs.addToBlacklist(asked(all, supervisor));
  expect(results).toHaveLength(10_000);
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(["succeeded"]));
  expect(results.map(({ phone }) => phone)).toEqual(all.entries.map(({ phone }) => phone));
  expect(office.blacklist.entries()).toHaveLength(10_000);
  expect(sent("addblackbulk")).toHaveLength(20);
  const rows = await audit();
  expect(rows.map(({ campaign }) => campaign).sort()).toEqual([
    ...Array(2).fill(help),
    ...Array(18).fill(sales),
  ]);
  expect(rows[0]).toMatchObject({ target: "098000500 +499", outcome: "succeeded" });
  expect(JSON.parse(rows[0]?.input ?? "")).toMatchObject({
    part: 20,
    parts: 20,
    entries: expect.arrayContaining([expect.objectContaining({ phone: "098000999", campaign: help })]),
  });
});

test("all of it again with its key is done once; other entries under it are refused", async () => {
  const { verbs, asked, sent } = await open();
  const all = input(...many(1200));
  const first = await verbs.addToBlacklist(asked(all, supervisor, "once"));
  expect(await verbs.addToBlacklist(asked(all, supervisor, "once"))).toEqual(first);
  expect(sent()).toHaveLength(3);
  const other = input(...many(1201));
  await expect(verbs.addToBlacklist(asked(other, supervisor, "once"))).rejects.toMatchObject({
    code: "key_reused",
  });
  expect(sent()).toHaveLength(3);
});

test("a chunk that is refused does not stop the others", async () => {
  const { simulator, office, verbs, asked } = await open();
  simulator.faults.set({ zero: { value: true, only: "addblackbulk", times: 1 } });
  const { results } = await verbs.addToBlacklist(asked(input(...many(1001)), supervisor));
  expect(results.slice(0, 500).every(({ outcome }) => outcome === "failed")).toBe(true);
  expect(results.slice(500).every(({ outcome }) => outcome === "succeeded")).toBe(true);
  expect(office.blacklist.entries()).toHaveLength(501);
});

test("once there is no clear answer nothing more is sent", async () => {
  const { simulator, verbs, asked, sent, audit } = await open(300);
  simulator.faults.set({ hang: { value: true, only: "addblackbulk", times: 1 } });
  const { results } = await verbs.addToBlacklist(asked(input(...many(1500)), supervisor));
  expect(results.map(({ outcome }) => outcome)).toEqual([
    ...Array(500).fill("unknown"),
    ...Array(1000).fill("failed"),
  ]);
  expect(sent()).toHaveLength(1);
  expect(await audit()).toMatchObject([{ outcome: "unknown" }]);
});

describe("one entry that may not be there", () => {
  const refused: [string, object, object][] = [
    [
      "another's campaign",
      { campaign: elsewhere },
      { code: "campaign_not_found", details: { field: "entries.700.campaign" } },
    ],
    ["no campaign of the platform's", { campaign: nowhere }, { code: "campaign_not_found" }],
    [
      "every campaign, by who has some",
      { campaign: "" },
      { code: "invalid_request", details: { field: "entries.700.campaign" } },
    ],
  ];

  test.each(refused)("%s: nothing is sent at all", async (_, more, refusal) => {
    const { verbs, asked, sent, audit } = await open();
    const all = input(...many(700), { phone: "099", ...more }, ...many(700, { campaign: help }));
    await expect(verbs.addToBlacklist(asked(all, supervisor))).rejects.toMatchObject(refusal);
    expect(sent()).toEqual([]);
    expect(await audit()).toMatchObject([{ outcome: "refused" }]);
  });

  test("for every campaign is for who has every campaign", async () => {
    const { office, verbs, asked, audit } = await open();
    await verbs.addToBlacklist(asked(input({ campaign: null }), { role: "supervisor", scope: "all" }));
    expect(office.blacklist.blocks("098344484", elsewhere)).toBe(true);
    expect(await audit()).toMatchObject([{ campaign: null, target: "098344484" }]);
  });
});
