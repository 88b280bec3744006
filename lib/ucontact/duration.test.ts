import { expect, it } from "vitest";
import { parseDuration } from "./duration";

it.each([
  ["00:00:00", 0],
  ["00:10:12", 612],
  ["26:10:12", 94_212],
  ["1000:00:01", 3_600_001],
  ["00:00:00-0", 0],
  ["00:03:12-192", 192],
  ["0:3:2", 182],
  [" 00:10:12 ", 612],
])("%s is %i s", (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

it.each([
  "",
  "-",
  "10:12",
  "612",
  "00:60:00",
  "00:00:60",
  "-00:00:01",
  "00:10:12.5",
  "a:b:c",
  "00:10:12:13",
  "9999999:00:00",
])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeNull();
});
