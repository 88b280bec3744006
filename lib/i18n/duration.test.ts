import { describe, expect, it } from "vitest";
import { spelled } from "./duration";

describe("a length of time in words", () => {
  it.each([
    [-3, "0 s"],
    [0.9, "0 s"],
    [14, "14 s"],
    [60, "1 min"],
    [72, "1 min 12 s"],
    [3600, "1 h"],
    [3605, "1 h"],
    [7500, "2 h 5 min"],
    [90_000, "1 d 1 h"],
  ])("%d seconds is %s", (seconds, words) => {
    expect(spelled(seconds).replaceAll("\u00a0", " ")).toBe(words);
  });
});
