import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { baseInput } from "@/lib/contracts/dialer";
import { startSimulator } from "@/lib/simulator/server";
import { elsewhere, emptyFloor, everybody, help, openDesk, sales } from "./testing/desk";

async function open(timeoutMs?: number) {
  const simulator = await startSimulator(emptyFloor);
  return { ...(await openDesk(simulator, timeoutMs)), simulator, office: simulator.office! };
}
const lines = (count: number, campaign = sales) =>
  Array.from({ length: count }, (_, index) => `${campaign};0983${index};id=${index}:nombre=José;;9;\n`).join(
    "",
  );
const input = (more: object = {}) =>
  baseInput.parse({ campaign: sales, filename: "noviembre.csv", content: lines(3), ...more });

test("a base is read by the platform, and dialled; its content is not recorded", async () => {
  const { simulator, office, verbs, asked, audit } = await open();
  const base = input();
  expect(await verbs.uploadBase(asked(base))).toEqual({ records: 3 });
  simulator.advance(3);
  expect(office.bases).toMatchObject([{ campaign: sales, rejected: [] }]);
  expect(office.spool.line(10).length + office.spool.latest(10).length).toBeGreaterThanOrEqual(3);
  const [row] = await audit();
  expect(row).toMatchObject({
    verb: "upload_base",
    campaign: sales,
    target: "noviembre.csv",
    outcome: "succeeded",
  });
  expect(JSON.parse(row?.input ?? "")).toEqual({
    campaign: sales,
    filename: "noviembre.csv",
    timeZone: "",
    records: 3,
    digest: createHash("sha256").update(base.content).digest("hex"),
  });
  expect(row?.input).not.toContain("0983");
});

test("with a time zone it goes by the other call, under the name of who sends it", async () => {
  const { verbs, asked, sent } = await open();
  await verbs.uploadBase(asked(input({ timeZone: "America/Montevideo" })));
  expect(sent("uploadbasewithtimezone")).toMatchObject([
    { timezone: "America/Montevideo", cant: "3", username: "Eva" },
  ]);
});

test("twice with its key is once; another content under it is refused", async () => {
  const { verbs, asked, sent } = await open();
  const press = (more = {}) => verbs.uploadBase(asked(input(more), everybody, "once"));
  await Promise.all([press(), press()]);
  await press();
  expect(sent()).toHaveLength(1);
  await expect(press({ content: lines(4) })).rejects.toMatchObject({ code: "key_reused" });
  expect(sent()).toHaveLength(1);
});

test("every line's campaign is one of theirs", async () => {
  const { verbs, asked, sent } = await open();
  const narrow = { ...everybody, scope: [sales, help] };
  for (const more of [{ campaign: elsewhere }, { content: lines(2) + lines(1, elsewhere) }]) {
    await expect(verbs.uploadBase(asked(input(more), narrow))).rejects.toMatchObject({
      code: "campaign_not_found",
    });
  }
  expect(sent()).toEqual([]);
  await verbs.uploadBase(asked(input({ content: lines(2) + lines(1, help) }), narrow));
  expect(sent()).toHaveLength(1);
});
