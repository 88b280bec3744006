import { describe, expect, test } from "vitest";
import { folderOf, platformClock } from "./platform-time";

describe("an instant on the platform's clock", () => {
  test.each([
    ["America/Montevideo", "2022-06-20T20:56:59.000Z", "2022-06-20 17:56:59"],
    ["America/Montevideo", "2015-01-15T14:00:00.999Z", "2015-01-15 12:00:00"],
    ["America/Montevideo", "2026-01-01T02:59:59.000Z", "2025-12-31 23:59:59"],
    ["America/Montevideo", "2026-01-01T03:00:00.000Z", "2026-01-01 00:00:00"],
    ["America/Santiago", "2024-04-07T02:59:59.000Z", "2024-04-06 23:59:59"],
    ["America/Santiago", "2024-04-07T03:00:00.000Z", "2024-04-06 23:00:00"],
    ["America/Santiago", "2024-04-07T04:00:00.000Z", "2024-04-07 00:00:00"],
    ["America/Santiago", "2024-09-08T03:59:59.000Z", "2024-09-07 23:59:59"],
    ["America/Santiago", "2024-09-08T04:00:00.000Z", "2024-09-08 01:00:00"],
    ["Europe/Madrid", "2024-03-31T00:59:59.000Z", "2024-03-31 01:59:59"],
    ["Europe/Madrid", "2024-03-31T01:00:00.000Z", "2024-03-31 03:00:00"],
    ["Europe/Madrid", "2024-10-27T00:30:00.000Z", "2024-10-27 02:30:00"],
    ["Europe/Madrid", "2024-10-27T01:30:00.000Z", "2024-10-27 02:30:00"],
    ["Asia/Kathmandu", "2024-05-01T06:15:00.000Z", "2024-05-01 12:00:00"],
  ])("%s %s: %s", (zone, instant, text) => {
    expect(platformClock(zone)(instant)).toBe(text);
    expect(platformClock(zone)(Date.parse(instant))).toBe(text);
  });

  test("of what is no instant, or in no zone, is an error", () => {
    expect(() => platformClock("UTC")("yesterday")).toThrow(RangeError);
    expect(() => platformClock("America/Nowhere")).toThrow(RangeError);
  });
});

test("a folder is the day there", () => {
  expect(folderOf(platformClock("America/Montevideo")("2026-01-01T02:30:00Z"))).toBe("20251231");
});
