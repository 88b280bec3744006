import { expect, test } from "vitest";
import { plain } from "./plain";

test.each([
  ["Retención", "retencion"],
  ["ÑANDUBAY", "nandubay"],
  ["São João", "sao joao"],
  ["O'Higgins 1001", "o'higgins 1001"],
])("%s is searched as %s", (text, expected) => {
  expect(plain(text)).toBe(expected);
});
