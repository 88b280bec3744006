import { expect, test } from "vitest";
import { attentionDefaults } from "@/lib/domain/attention";
import { changedLimits, limitGroups } from "./limits";

test("every threshold can be set, once", () => {
  const asked = limitGroups.flatMap(({ limits }) => limits.map(({ limit }) => limit));
  expect(asked.toSorted()).toEqual(Object.keys(attentionDefaults).toSorted());
});

test("only what differs from the defaults has been changed", () => {
  expect(changedLimits(attentionDefaults)).toEqual([]);
  expect(changedLimits({ ...attentionDefaults, pauseSeconds: 1200 })).toEqual([
    { limit: "pauseSeconds", unit: "seconds" },
  ]);
});
