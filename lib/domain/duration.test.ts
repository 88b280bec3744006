import { describe, expect, test } from "vitest";
import { clockText, elapsedSeconds } from "./duration";

describe("a duration reads as on a clock", () => {
  test.each([
    [null, "–"],
    [Number.NaN, "–"],
    [Number.POSITIVE_INFINITY, "–"],
    [0, "0:00"],
    [9, "0:09"],
    [59.9, "0:59"],
    [60, "1:00"],
    [221, "3:41"],
    [3599, "59:59"],
    [3600, "1:00:00"],
    [4320, "1:12:00"],
    [3661, "1:01:01"],
    [100 * 3600 + 5, "100:00:05"],
    [-5, "0:00"],
  ])("%s s is %s", (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});

describe("elapsed time", () => {
  const now = Date.parse("2026-03-01T12:00:00.000Z");

  test.each([
    ["an instant before", "2026-03-01T11:58:30.000Z", 90],
    ["parts of a second are cut", "2026-03-01T11:59:58.001Z", 1],
    ["the same instant", "2026-03-01T12:00:00.000Z", 0],
    ["an instant that is still to come", "2026-03-01T12:00:05.000Z", 0],
    ["another offset", "2026-03-01T08:59:00.000-03:00", 60],
    ["unknown", null, null],
    ["unreadable", "Nov 2, someday", null],
  ])("%s", (_, since, seconds) => {
    expect(elapsedSeconds(since, now)).toBe(seconds);
  });
});
