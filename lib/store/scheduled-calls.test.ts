import { expect, test } from "vitest";
import { hasScheduled } from "./scheduled-calls";
import { onBoth } from "./testing/places";
import { openMigrated, writeRows } from "./testing/rows";

const at = "2026-06-01T13:30:00.000Z";
const call = { campaign: "Sales->", destination: "098344484", at };
const since = new Date("2026-05-01T00:00:00.000Z");
const scheduled = (changes: object = {}) => ({
  verb: "schedule_call",
  input: JSON.stringify({ ...call, alternatives: [], agentPhone: "", data: [], ...changes }),
});
const rescheduled = {
  verb: "disposition",
  campaign: "Help<-",
  input: JSON.stringify({
    campaign: "Help<-",
    callerId: "098344484",
    schedule: at,
    rescheduleCampaign: "Sales->",
  }),
};

/** What the two databases must do alike. */
onBoth((emptyPlace) => {
  const open = async () => (await openMigrated(await emptyPlace())).db;

  test.each([
    ["by itself", scheduled()],
    ["at the same moment, written otherwise", scheduled({ at: "2026-06-01T13:30:00Z" })],
    ["nobody knows whether with success", { ...scheduled(), outcome: "unknown" as const }],
    ["with a disposition", rescheduled],
  ])("a call is one's own that one scheduled %s", async (_, row) => {
    const db = await open();
    await writeRows(db, [row, { ...scheduled(), input: "{" }]);
    expect(await hasScheduled(db, "1", call, since)).toBe(true);
  });

  test.each([
    ["by somebody else", { ...scheduled(), actor_id: "2" }],
    ["by a TV of that number", { ...scheduled(), actor_kind: "wall" as const }],
    ["without success", { ...scheduled(), outcome: "failed" as const }],
    ["with another verb", { ...scheduled(), verb: "dialer_task" }],
    ["for another campaign", scheduled({ campaign: "Help->" })],
    ["to another number", scheduled({ destination: "0983444840" })],
    ["for another moment", scheduled({ at: "2026-06-01T13:31:00.000Z" })],
    ["too long ago", { ...scheduled(), requested_at: "2026-04-30T23:59:59.999Z" }],
  ])("but not one that was scheduled %s", async (_, row) => {
    const db = await open();
    await writeRows(db, [row]);
    expect(await hasScheduled(db, "1", call, since)).toBe(false);
  });
});
