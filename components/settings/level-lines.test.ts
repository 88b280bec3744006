import { expect, test } from "vitest";
import { linesOf, readLines } from "./level-lines";

const levels = (level1: string, level2 = "", level3 = "") => ({ level1, level2, level3 });

test("each line is a disposition, with as many levels as it has", () => {
  const text = " Contact | Sale | Basic plan \n\nContact|No\r\nNobody |  | \nContact | No";
  const read = [levels("Contact", "Sale", "Basic plan"), levels("Contact", "No"), levels("Nobody")];
  expect(readLines(text)).toEqual({ kind: "read", levels: read });
  expect(linesOf(read)).toBe("Contact | Sale | Basic plan\nContact | No\nNobody");
  expect(readLines(linesOf(read))).toEqual({ kind: "read", levels: read });
});

test("nothing is no disposition", () => {
  expect(readLines(" \n")).toEqual({ kind: "read", levels: [] });
});

test.each([
  ["| Sale", [1]],
  ["Contact | Sale | Basic | more", [1]],
  ["Contact\nContact | | Basic", [2]],
  [`Contact\n<b>Sale</b>\n${"x".repeat(201)}`, [2, 3]],
])("%j has lines that are none", (text, lines) => {
  expect(readLines(text)).toEqual({ kind: "wrong", lines });
});
