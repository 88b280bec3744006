import { expect, test } from "vitest";
import { usedLevels } from "./disposition-levels";
import {
  dispositionSettings,
  generalSettings,
  saveDispositionSettings,
  saveGeneralSettings,
} from "./settings";
import { onBoth } from "./testing/places";
import { openMigrated, writeRows } from "./testing/rows";

const now = new Date("2026-05-02T12:00:00.000Z");

const given = (level1: string, level2 = "", level3 = "") => ({
  verb: "disposition",
  campaign: "Sales->",
  input: JSON.stringify({ agent: "Ana", level1, level2, level3, comment: "private" }),
});
const known = (campaign: string, level1: string, level2 = "", level3 = "") => ({
  campaign,
  level1,
  level2,
  level3,
});

/** What the two databases must do alike. */
onBoth((emptyPlace) => {
  const open = async () => (await openMigrated(await emptyPlace())).db;

  test("levels are learnt from what the platform took in these campaigns, the last ones first", async () => {
    const db = await open();
    await writeRows(db, [
      given("Contact", "Sale", "Basic"),
      { ...given("Nobody"), campaign: "Debts->" },
      { ...given("Foreign"), campaign: "Other->" },
      { ...given("Refused"), outcome: "refused" },
      { ...given("Unsure"), outcome: "unknown" },
      { ...given("No campaign"), campaign: null },
      { ...given("Another verb"), verb: "place_call" },
      given("Contact", "Sale", "Basic"),
      given("Later"),
      { ...given("x"), input: "{" },
    ]);
    expect(await usedLevels(db, ["Sales->", "Debts->"], now)).toEqual([
      known("Sales->", "Later"),
      known("Sales->", "Contact", "Sale", "Basic"),
      known("Debts->", "Nobody"),
    ]);
    expect(await usedLevels(db, [], now)).toEqual([]);
  });

  test("what was used long ago is forgotten", async () => {
    const db = await open();
    await writeRows(db, [given("Contact")], "2026-01-01T12:00:00.000Z");
    expect(await usedLevels(db, ["Sales->"], now)).toEqual([]);
  });

  test("the listed ones are kept beside the other general settings", async () => {
    const db = await open();
    expect(await dispositionSettings(db)).toEqual({ levels: [] });
    const levels = [{ level1: "Contact", level2: "Sale", level3: "" }];
    await saveDispositionSettings(db, { levels });
    await saveGeneralSettings(db, { auditDays: 60 });
    expect(await dispositionSettings(db)).toEqual({ levels });
    expect(await generalSettings(db)).toEqual({ auditDays: 60 });
    await saveDispositionSettings(db, { levels: [] });
    expect(await dispositionSettings(db)).toEqual({ levels: [] });
  });
});
