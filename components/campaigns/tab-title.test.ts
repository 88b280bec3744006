import { expect, test } from "vitest";
import { inOneLine } from "./tab-title";

test.each([
  ["Soporte · Vigía", "Soporte · Vigía"],
  ["Ventas  Norte · Vigía", "Ventas Norte · Vigía"],
  ["line\nbreak\ttab", "line break tab"],
  ["   sp   · Vigía ", "sp · Vigía"],
  ["no\u00a0break", "no\u00a0break"],
])("%j stands in the tab as %j", (title, expected) => {
  expect(inOneLine(title)).toBe(expected);
});
