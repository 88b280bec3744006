import { expect, test } from "vitest";
import type { KnownLevels } from "@/lib/contracts/dispositions";
import { choicesOf } from "./choices";

const known = (campaign: string | null, ...[level1, level2 = "", level3 = ""]: string[]): KnownLevels => ({
  campaign,
  level1: level1 ?? "",
  level2,
  level3,
});
const levels = [
  known(null, "Contact", "Sale", "Basic"),
  known(null, "Contact", "No"),
  known("Sales->", "Contact", "Sale", "Basic"),
  known("Sales->", "Contact", "Sale", "Full"),
  known("Sales->", "Nobody"),
  known("Support<-", "Complaint", "Bill"),
];

test.each([
  ["Sales->", "", "", ["Contact", "Nobody"], [], []],
  ["Sales->", "Contact", "", ["Contact", "Nobody"], ["Sale", "No"], []],
  ["Sales->", "Contact", "Sale", ["Contact", "Nobody"], ["Sale", "No"], ["Basic", "Full"]],
  ["Support<-", "Contact", "Sale", ["Contact", "Complaint"], ["Sale", "No"], ["Basic"]],
  ["", "Nobody", "", ["Contact"], [], []],
])("in %s, after %s and %s", (campaign, level1, level2, first, second, third) => {
  expect(choicesOf(levels, { campaign, level1, level2 })).toEqual({
    level1: first,
    level2: second,
    level3: third,
  });
});
