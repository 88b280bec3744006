import { describe, expect, test } from "vitest";
import { type DispositionFields, dispositionForm } from "./disposition-form";

const now = Date.UTC(2026, 2, 2, 12);
const schema = dispositionForm("America/Montevideo", () => now);
const fields: DispositionFields = {
  campaign: "Sales->",
  agent: "Ana",
  callerId: "099123456",
  guid: "020f9687-adc6-46ca-b675-e96c9d1606ef",
  level1: "Contact",
  level2: "",
  level3: "",
  data1: "",
  data2: "",
  comment: "",
  schedule: "",
  rescheduleCampaign: "",
  tag: "",
};

/** What is sent, or where something is wrong. */
function outcome(changes: Partial<DispositionFields>) {
  const read = schema.safeParse({ ...fields, ...changes });
  return read.success ? read.data : read.error.issues.map(({ path }) => path.join("."));
}

test("without a date nothing is rescheduled", () => {
  expect(outcome({})).toEqual({ ...fields, schedule: null });
});

describe("when to call again", () => {
  test("is on the platform’s clock", () => {
    expect(outcome({ schedule: "2026-03-02T10:30" })).toMatchObject({ schedule: "2026-03-02T13:30:00.000Z" });
  });

  test.each(["2026-03-02T09:00", "2026-03-02T08:59", "2020-01-01T00:00", "tomorrow", "2101-01-01T00:00"])(
    "not at %s",
    (schedule) => {
      expect(outcome({ schedule })).toEqual(["schedule"]);
    },
  );
});

test.each<[Partial<DispositionFields>, string]>([
  [{ level1: "" }, "level1"],
  [{ level2: "<b>" }, "level2"],
  [{ guid: "../../etc/passwd" }, "guid"],
  [{ callerId: "" }, "callerId"],
  [{ campaign: "" }, "campaign"],
  [{ agent: "" }, "agent"],
  [{ tag: "=1+1" }, "tag"],
  [{ comment: "x".repeat(2001) }, "comment"],
])("%o is said to be wrong at its field", (changes, field) => {
  expect(outcome(changes)).toContain(field);
});
