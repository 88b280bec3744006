import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateReader } from "./dates";
import { sample } from "./testing/samples";

const inMontevideo = dateReader("America/Montevideo");
const inNewYork = dateReader("America/New_York");

describe("date forms, in Montevideo (UTC-3)", () => {
  it.each([
    ["Nov 2, 2018 11:31:42 AM", "2018-11-02T14:31:42.000Z"],
    ["Nov 2, 2018, 11:31:42 AM", "2018-11-02T14:31:42.000Z"],
    ["Nov 2, 2018, 11:31:42\u202FAM", "2018-11-02T14:31:42.000Z"],
    ["Nov 2, 2018 11:31:42?AM", "2018-11-02T14:31:42.000Z"],
    ["Nov 22, 2026 5:14:18 PM", "2026-11-22T20:14:18.000Z"],
    ["Jan 1, 2024 12:00:00 AM", "2024-01-01T03:00:00.000Z"],
    ["Jan 1, 2024 12:00:00 PM", "2024-01-01T15:00:00.000Z"],
    ["Feb 29, 2024 9:05:00 PM", "2024-03-01T00:05:00.000Z"],
    ["2022-06-20 17:56:59", "2022-06-20T20:56:59.000Z"],
    ["2022-06-20 17:56:59.0", "2022-06-20T20:56:59.000Z"],
    ["2022-06-20T17:56:59", "2022-06-20T20:56:59.000Z"],
    ["2022-06-20T17:56:59Z", "2022-06-20T17:56:59.000Z"],
    ["2022-06-20T17:56:59.1239Z", "2022-06-20T17:56:59.123Z"],
    ["2022-06-20T17:56:59+02:00", "2022-06-20T15:56:59.000Z"],
    ["2022-06-20T17:56:59.5-0330", "2022-06-20T21:26:59.500Z"],
    ["  2022-06-20T17:56:59-03 ", "2022-06-20T20:56:59.000Z"],
  ])("%s", (text, instant) => {
    expect(inMontevideo(text)).toBe(instant);
  });

  it.each([
    "",
    "0",
    "yesterday",
    "1541158302",
    "Nov 31, 2018 11:31:42 AM",
    "Feb 29, 2023 9:05:00 PM",
    "Nov 2, 2018 0:31:42 AM",
    "Nov 2, 2018 13:31:42 PM",
    "Nov 2, 2018 11:60:42 AM",
    "Nov 2, 2018 11:31:42",
    "Foo 2, 2018 11:31:42 AM",
    "2 nov. 2018 11:31:42",
    "11/2/2018 11:31:42 AM",
    "2022-13-20 17:56:59",
    "2022-06-31 17:56:59",
    "2022-06-20 24:00:00",
    "2022-06-20 17:56:60",
    "2022-06-20",
    "0000-00-00 00:00:00",
    "0018-11-02 11:31:42",
    "9999-12-31T23:59:59-12:00",
  ])("no date: %s", (text) => {
    expect(inMontevideo(text)).toBeNull();
  });
});

it("reads the dates of the vendor's call records", () => {
  const records = JSON.parse(sample("getrecords")) as { calldate: string; finishtime: string }[];
  expect(
    records.map(({ calldate, finishtime }) => [inMontevideo(calldate), inMontevideo(finishtime)]),
  ).toEqual([
    ["2022-06-20T20:56:59.000Z", "2022-06-20T20:58:34.000Z"],
    ["2022-06-20T20:57:00.000Z", "2022-06-20T20:58:34.000Z"],
  ]);
});

describe("daylight-saving changes", () => {
  it.each([
    ["the last second before clocks go forward", "Mar 10, 2024 1:59:59 AM", "2024-03-10T06:59:59.000Z"],
    ["skipped: moved forward by the hour", "Mar 10, 2024 2:30:00 AM", "2024-03-10T07:30:00.000Z"],
    ["the first second after", "Mar 10, 2024 3:00:00 AM", "2024-03-10T07:00:00.000Z"],
    ["before clocks go back", "Nov 3, 2024 12:59:59 AM", "2024-11-03T04:59:59.000Z"],
    ["twice: the earlier", "Nov 3, 2024 1:30:00 AM", "2024-11-03T05:30:00.000Z"],
    ["after clocks went back", "Nov 3, 2024 2:00:00 AM", "2024-11-03T07:00:00.000Z"],
  ])("New York, %s", (_, text, instant) => {
    expect(inNewYork(text)).toBe(instant);
  });

  it.each([
    ["America/Montevideo", "2015-01-15 12:00:00", "2015-01-15T14:00:00.000Z", "the last summer with one"],
    ["America/Sao_Paulo", "2018-11-04 00:30:00", "2018-11-04T03:30:00.000Z", "midnight itself is skipped"],
    ["Australia/Lord_Howe", "2024-10-06 02:10:00", "2024-10-05T15:40:00.000Z", "half an hour is skipped"],
    ["Pacific/Apia", "2011-12-30 12:00:00", "2011-12-30T22:00:00.000Z", "a whole day is skipped"],
    ["Asia/Kathmandu", "2024-05-01 12:00:00", "2024-05-01T06:15:00.000Z", "a quarter of an hour"],
  ])("%s, %s", (zone, text, instant) => {
    expect(dateReader(zone)(text)).toBe(instant);
  });

  it("gives back every wall time that any instant shows, and never a later instant than it", () => {
    const zones = [
      "America/Montevideo",
      "America/New_York",
      "America/Santiago",
      "Europe/Madrid",
      "Australia/Lord_Howe",
      "Pacific/Apia",
    ];
    const readers = new Map(zones.map((zone) => [zone, dateReader(zone)]));
    const walls = new Map(
      zones.map((zone) => [
        zone,
        new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }),
      ]),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1_000_000_000, max: 2_000_000_000 }),
        (zone, seconds) => {
          const wall = walls.get(zone)!.format(seconds * 1000);
          const read = Date.parse(readers.get(zone)!(wall) ?? "");
          expect(walls.get(zone)!.format(read)).toBe(wall);
          expect(read).toBeLessThanOrEqual(seconds * 1000);
        },
      ),
      { numRuns: 400 },
    );
  });
});

it("a zone that does not exist is an error at once", () => {
  expect(() => dateReader("America/Nowhere")).toThrow(RangeError);
});
