import { expect, it } from "vitest";
import { isTimeToBeginAnew } from "./quiet-hour";

const hour = 60 * 60 * 1000;
// Montevideo is three hours behind UTC.
it.each([
  {
    what: "in the quiet hour, after its minute",
    at: "2026-03-02T07:21:00Z",
    livedMs: 20 * hour,
    expected: true,
  },
  {
    what: "in the quiet hour, before its minute",
    at: "2026-03-02T07:19:00Z",
    livedMs: 20 * hour,
    expected: false,
  },
  { what: "an hour later", at: "2026-03-02T08:21:00Z", livedMs: 20 * hour, expected: false },
  { what: "at noon", at: "2026-03-02T15:30:00Z", livedMs: 20 * hour, expected: false },
  { what: "just after it began anew", at: "2026-03-02T07:22:00Z", livedMs: 60_000, expected: false },
])("begins anew once a day: $what, $expected", ({ at, livedMs, expected }) => {
  expect(
    isTimeToBeginAnew({ now: Date.parse(at), timeZone: "America/Montevideo", livedMs, minute: 20 }),
  ).toBe(expected);
});
