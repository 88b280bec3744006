import { expect, it } from "vitest";
import { moved } from "./moved";

it.each([
  ["up", "c", -1, ["a", "c", "b"]],
  ["down", "a", 1, ["b", "a", "c"]],
  ["not beyond the top", "a", -1, ["a", "b", "c"]],
  ["not beyond the end", "c", 1, ["a", "b", "c"]],
  ["not what is not there", "x", 1, ["a", "b", "c"]],
] as const)("a campaign moves %s", (_, item, by, order) => {
  const items = ["a", "b", "c"];
  expect(moved(items, item, by)).toEqual(order);
  expect(items).toEqual(["a", "b", "c"]);
});
