import { describe, expect, test } from "vitest";
import { beganAt, fiveMinutes, hourOf, lonely, minutesUnknown, most, topOf } from "./hour";

const at = (time: string) => Date.parse(`2026-03-02T${time}.000Z`);
const steps = (count: number) => Array.from({ length: count }, (_, i) => at("12:00:00") + i * 15_000);

describe("the axis", () => {
  test.each([
    ["12:59:45", "12:00:00", "13:00:00"],
    ["12:59:30", "11:59:00", "12:59:45"],
    ["13:00:00", "12:00:00", "13:00:15"],
  ])("of an hour whose latest step is %s goes from %s to %s", (latest, from, to) => {
    expect(hourOf(at(latest), 15)).toMatchObject({ from: at(from), to: at(to) });
  });

  test("has a tick each quarter of an hour, the last at the latest full minute", () => {
    const times = ["12:00:00", "12:15:00", "12:30:00", "12:45:00", "13:00:00"].map(at);
    expect(hourOf(at("12:59:45"), 15).ticks).toEqual(times);
  });

  test.each([
    [null, 4],
    [0, 4],
    [3, 4],
    [5, 6],
    [9, 10],
    [11, 20],
    [41, 50],
    [101, 200],
  ])("of at most %s calls ends at %s", (greatest, top) => {
    expect(topOf(greatest)).toBe(top);
  });
});

test.each([
  [[1, 2, 3], []],
  [[1, null, 3, 4], [0]],
  [[null, 0, null], [1]],
  [[1, 2, null, 4], [3]],
])("in %j those alone between gaps are %j", (values, alone) => {
  expect([...lonely(values)]).toEqual(alone);
});

test.each([
  [Array.from({ length: 240 }, () => 0), 0],
  [Array.from({ length: 240 }, (_, i) => (i < 16 ? null : 1)), 4],
  [[1, 1, 1, 1], 59],
  [[], 60],
])("minutes nothing is known of", (values, unknown) => {
  expect(minutesUnknown(values, 15)).toBe(unknown);
});

test("an hour that is not full says since when it fills", () => {
  expect(beganAt(steps(12), 15)).toBe(at("12:00:00"));
  expect(beganAt(steps(240), 15)).toBeNull();
  expect(beganAt([], 15)).toBeNull();
});

test("a table's rows are five minutes each", () => {
  const rows = fiveMinutes(steps(41).map((time) => ({ time })));
  expect(rows.map((row) => row.at)).toEqual(["12:00:00", "12:05:00", "12:10:00"].map(at));
  expect(rows.map((row) => row.points.length)).toEqual([20, 20, 1]);
});

test("the greatest of nothing known is unknown, never 0", () => {
  expect(most([null, 2, 7, null])).toBe(7);
  expect(most([null])).toBeNull();
  expect(most([0])).toBe(0);
});
