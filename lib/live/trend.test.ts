import { describe, expect, test } from "vitest";
import { emptyPicture, type Picture, withCampaigns, withQueues } from "./picture";
import { campaignReading, reading } from "./testing/readings";
import { pointsOf, recordTrend, sparkOf, stepMs, stepNumber, type Trend } from "./trend";

// On a full minute, so that steps are easily counted.
const begins = Date.parse("2026-03-02T12:00:00.000Z");
const step = stepNumber(begins);
const iso = (second: number) => new Date(begins + second * 1000).toISOString();

function pictureOf(waiting: number | null, percent: number | null = 90): Picture {
  const campaign = campaignReading("Sales<-", { calls: { waiting }, serviceLevel: { percent } });
  return withCampaigns(emptyPicture(0), reading([campaign], begins), { askedAt: begins, liveLimitMs: 5000 });
}

/** The trend after these moments: at which second so many waited. */
function trendOf(
  ...told: readonly [second: number, waiting: number | null, percent?: number | null][]
): Trend {
  return told.reduce<Trend>(
    (trend, [second, waiting, percent]) =>
      recordTrend(trend, pictureOf(waiting, percent), begins + second * 1000),
    new Map(),
  );
}

describe("a campaign's points", () => {
  test("tell the most that waited in each step and the last service level, without the running step", () => {
    const trend = trendOf([0, 1, 90], [7, 4, 89.5], [14.9, 2, 89.1], [15, 1], [30, 9]);
    expect(pointsOf(trend, "Sales<-", step + 2)).toEqual([
      { at: iso(0), waiting: 4, serviceLevel: 89.1, withAbandoned: 88.2 },
      { at: iso(15), waiting: 1, serviceLevel: 90, withAbandoned: 88.2 },
    ]);
  });

  test("have a gap where nothing was known, never a 0", () => {
    const trend = trendOf([0, 1], [45, 2], [50, null]);
    expect(pointsOf(trend, "Sales<-", step + 4).map(({ waiting }) => waiting)).toEqual([1, null, null, 2]);
    expect(pointsOf(trendOf([0, null]), "Sales<-", step + 1).map(({ waiting }) => waiting)).toEqual([null]);
  });

  test("go on as gaps while nothing comes", () => {
    expect(pointsOf(trendOf([0, 1]), "Sales<-", step + 3).map(({ waiting }) => waiting)).toEqual([
      1,
      null,
      null,
    ]);
  });

  test("are an hour's and no more, all of them known after an hour", () => {
    const hours = trendOf(...Array.from({ length: 500 }, (_, i) => [i * 15, i] as [number, number]));
    const points = pointsOf(hours, "Sales<-", step + 499);
    expect(points).toHaveLength(240);
    expect(points[0]).toMatchObject({ at: iso((499 - 240) * 15), waiting: 499 - 240 });
    expect(points.every(({ waiting }) => waiting !== null)).toBe(true);
    expect(hours.get("Sales<-")?.size).toBeLessThan(250);
  });

  test("of a campaign never seen are none", () => {
    expect(pointsOf(new Map(), "Sales<-", step)).toEqual([]);
  });
});

describe("a campaign's minutes", () => {
  test("are sixty, the most of each, without the running one", () => {
    const trend = trendOf([0, 1], [20, 5], [59, 2], [60, 7], [130, 9]);
    const spark = sparkOf(trend, "Sales<-", step + 9);
    expect(spark).toHaveLength(60);
    expect(spark.slice(-2)).toEqual([5, 7]);
    expect(spark.slice(0, -2).every((value) => value === null)).toBe(true);
  });

  test("are all known after an hour, whatever the second of the minute", () => {
    const hours = trendOf(...Array.from({ length: 500 }, (_, i) => [i * 15, i] as [number, number]));
    // The last recorded step, 499, is the last of its minute.
    expect(sparkOf(hours, "Sales<-", step + 499)[0]).toBe(496 - 240 + 3);
    expect(sparkOf(hours, "Sales<-", step + 499).every((value) => value !== null)).toBe(true);
  });
});

test("what a frozen platform repeats is no news", () => {
  const queues = (picture: Picture, second: number, clock: string) =>
    withQueues(picture, reading({ queues: [], clock }, begins + second * 1000), {
      askedAt: 0,
      liveLimitMs: 5000,
    });
  let picture = queues(pictureOf(3), 0, "11:00:00");
  for (const second of [2, 4, 6]) picture = queues(picture, second, "11:00:02");
  const before = trendOf([0, 1]);
  expect(recordTrend(before, picture, begins + stepMs)).toBe(before);
});

test("a campaign that is gone is forgotten", () => {
  const other = withCampaigns(emptyPicture(0), reading([campaignReading("Other<-")], begins), {
    askedAt: begins,
    liveLimitMs: 5000,
  });
  expect([...recordTrend(trendOf([0, 1]), other, begins).keys()]).toEqual(["Other<-"]);
});
