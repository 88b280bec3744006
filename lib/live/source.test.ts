import { describe, expect, test } from "vitest";
import { emptyPicture, type Picture, withCampaigns, withError, withQueues } from "./picture";
import { ageOf, judge } from "./source";
import { campaignReading, queueReading, reading } from "./testing/readings";

const begins = Date.parse("2026-03-02T12:00:00.000Z");
const iso = (seconds: number) => new Date(begins + seconds * 1000).toISOString();
const liveLimitMs = 5000;

/** The queues as read at this second of the story; with the platform's clock at `clock`, or none. */
function queuesAt(picture: Picture, second: number, clock: string | null = null, unreadable = 0): Picture {
  const at = begins + second * 1000;
  return withQueues(picture, reading({ queues: [queueReading("Sales<-")], clock }, at, unreadable), {
    askedAt: at,
    liveLimitMs,
  });
}

function campaignsAt(picture: Picture, second: number, unreadable = 0): Picture {
  const at = begins + second * 1000;
  return withCampaigns(picture, reading([campaignReading("Sales<-")], at, unreadable), {
    askedAt: at,
    liveLimitMs,
  });
}

function judged(picture: Picture, second: number, pollSeconds = 2) {
  const { queues, campaigns, errors } = picture;
  const made = { parts: [campaigns, queues], errors: [errors.campaigns, errors.queues] };
  return judge(picture, made, begins + second * 1000, pollSeconds);
}

const both = (second: number) => campaignsAt(queuesAt(emptyPicture(begins), second), second);

describe("the state", () => {
  test.each([
    { age: 0, state: "live", since: 10 },
    { age: 5, state: "live", since: 10 },
    { age: 5.001, state: "late", since: 15 },
    { age: 30, state: "late", since: 15 },
    { age: 30.001, state: "stale", since: 40 },
    { age: 120, state: "stale", since: 40 },
    { age: 120.001, state: "lost", since: 130 },
  ])("of what is $age s old is $state, since the age that makes it so", ({ age, state, since }) => {
    expect(judged(both(10), 10 + age)).toEqual({
      ageMs: age * 1000,
      source: { state, since: iso(since), error: null, unreadable: 0 },
    });
  });

  test.each([
    { age: 20, state: "live" },
    { age: 20.001, state: "late" },
  ])("with a poll of ten seconds: what is $age s old is $state", ({ age, state }) => {
    expect(judged(both(10), 10 + age, 10).source.state).toBe(state);
  });

  test("of what never came is lost, since the start", () => {
    expect(judged(queuesAt(emptyPicture(begins), 3), 4)).toEqual({
      ageMs: null,
      source: { state: "lost", since: iso(0), error: null, unreadable: 0 },
    });
  });
});

describe("a thing made of several answers", () => {
  test("is as old as its oldest, whichever that is", () => {
    expect(judged(campaignsAt(both(10), 14), 15).ageMs).toBe(5000);
    expect(judged(queuesAt(both(10), 14), 15.5)).toMatchObject({ ageMs: 5500, source: { state: "late" } });
  });

  test("has been live since the last of them became so, without a break", () => {
    let picture = both(10);
    for (const second of [12, 14, 16]) picture = campaignsAt(queuesAt(picture, second), second);
    expect(judged(picture, 17).source.since).toBe(iso(10));
    // The queues came on; the campaigns stayed away for longer than the live limit.
    for (const second of [18, 20, 22]) picture = queuesAt(picture, second);
    picture = campaignsAt(picture, 21.5);
    expect(judged(picture, 22).source).toMatchObject({ state: "live", since: iso(21.5) });
  });

  test("counts what could not be read in all of them", () => {
    const picture = campaignsAt(queuesAt(emptyPicture(begins), 1, null, 2), 1, 3);
    expect(judged(picture, 2).source.unreadable).toBe(5);
  });

  test("tells the error of one, even while it is still live", () => {
    const error = { code: "platform_timeout", message: "The platform did not answer within 4 s." } as const;
    const failed = withError(both(10), "queues", error, begins + 12_000);
    expect(judged(failed, 13).source).toMatchObject({ state: "live", error });
    expect(judged(queuesAt(failed, 14), 14).source.error).toBeNull();
  });
});

describe("a platform whose clock stands", () => {
  const frozen = (until: number) => {
    let picture = queuesAt(emptyPicture(begins), 8, "11:00:08");
    for (let second = 10; second <= until; second += 2) picture = queuesAt(picture, second, "11:00:10");
    return campaignsAt(picture, until);
  };

  test("is as old as the clock's last move, whatever has come since", () => {
    const picture = frozen(20);
    expect(picture.campaigns && ageOf(picture, picture.campaigns, begins + 20_500)).toBe(10_500);
    expect(judged(picture, 20.5).source).toMatchObject({
      state: "late",
      since: iso(15),
      error: { code: "platform_frozen" },
    });
  });

  test("tells a failure rather than the clock, when there is one", () => {
    const error = { code: "platform_error", message: "HTTP 500" } as const;
    const picture = withError(frozen(20), "queues", error, begins + 22_000);
    expect(judged(picture, 23).source.error).toEqual(error);
  });

  test("is live from its thaw on, if it had stood for longer than the live limit", () => {
    const thawed = campaignsAt(queuesAt(frozen(20), 22, "11:00:22"), 22);
    expect(judged(thawed, 23).source).toMatchObject({ state: "live", since: iso(22), error: null });
    const brief = campaignsAt(queuesAt(frozen(14), 15, "11:00:15"), 15);
    expect(judged(brief, 16).source).toMatchObject({ state: "live", since: iso(14), error: null });
  });

  test("proves nothing if it never moved, or has no clock", () => {
    for (const clock of ["11:00:00", null]) {
      let picture = emptyPicture(begins);
      for (let second = 0; second <= 60; second += 2) picture = queuesAt(picture, second, clock);
      expect(judged(campaignsAt(picture, 60), 61).source).toMatchObject({ state: "live", error: null });
    }
  });
});
