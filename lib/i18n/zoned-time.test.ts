import { describe, expect, it } from "vitest";
import { instantOf, zonedInput } from "./zoned-time";

describe("a time on the floor's clocks", () => {
  it.each([
    ["2026-11-22T13:05", "America/Montevideo", "2026-11-22T16:05:00.000Z"],
    ["2026-11-22T00:00", "Asia/Kolkata", "2026-11-21T18:30:00.000Z"],
    // Clocks there went an hour ahead on 29 March 2026 at 02:00, and back on 25 October at 03:00.
    ["2026-03-29T01:59", "Europe/Madrid", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T03:00", "Europe/Madrid", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25T01:30", "Europe/Madrid", "2026-10-24T23:30:00.000Z"],
    ["2026-10-25T03:30", "Europe/Madrid", "2026-10-25T02:30:00.000Z"],
  ])("%s in %s is %s, and the other way round", (input, zone, instant) => {
    expect(instantOf(input, zone)?.toISOString()).toBe(instant);
    expect(zonedInput(new Date(instant), zone)).toBe(input);
  });

  it.each(["", "2026-11", "no time"])("is none when the field holds %j", (input) => {
    expect(instantOf(input, "America/Montevideo")).toBeNull();
  });
});
