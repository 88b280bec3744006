import { expect, test } from "vitest";
import { toneOf } from "./tone";

test.each([
  [[], "fine"],
  [["watch"], "watch"],
  [["watch", "act", "watch"], "act"],
  [["fine", "watch"], "watch"],
] as const)("the worst of %j is %s", (tones, worst) => {
  expect(toneOf(tones.map((tone) => ({ tone })))).toBe(worst);
});
