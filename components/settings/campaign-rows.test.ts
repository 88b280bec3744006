import { expect, test } from "vitest";
import { campaignSettingsDefaults } from "@/lib/contracts/settings";
import { campaignRows, groupsOf } from "./campaign-rows";

const kept = [
  { campaign: "Sales<-", ...campaignSettingsDefaults, displayName: "Ventas", group: "Acme" },
  { campaign: "Old<-", ...campaignSettingsDefaults, group: "Acme" },
];

test("a campaign that the platform has no more stays with its settings, and is said to be gone", () => {
  const rows = campaignRows(["Support<-", "Sales<-"], kept);
  expect(rows.map(({ campaign, gone }) => [campaign, gone])).toEqual([
    ["Old<-", true],
    ["Sales<-", false],
    ["Support<-", false],
  ]);
  expect(rows[1]?.settings).toEqual({ ...campaignSettingsDefaults, displayName: "Ventas", group: "Acme" });
  expect(rows[2]?.settings).toEqual(campaignSettingsDefaults);
});

test("while the campaigns are not known, none is said to be gone", () => {
  expect(campaignRows(null, kept).some(({ gone }) => gone)).toBe(false);
});

test("each group is offered once", () => {
  expect(groupsOf(campaignRows(["Support<-"], kept))).toEqual(["Acme"]);
});
