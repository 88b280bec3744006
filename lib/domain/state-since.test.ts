import { describe, expect, test } from "vitest";
import { type StateTrack, steadyStateSince } from "./state-since";

type Moment = readonly [code: number | null, measured: number | null];

/** Plays measurements, and tells the instant that stands after each. */
function instants(...moments: Moment[]) {
  let track: StateTrack | null = null;
  return moments.map(([code, measured]) => {
    track = steadyStateSince(track, { code, measured });
    return track.since;
  });
}

describe("the beginning of a state", () => {
  test.each<[string, Moment[], (number | null)[]]>([
    [
      "stays while whole seconds jitter",
      [
        [2, 50_000],
        [2, 50_900],
        [2, 49_200],
        [2, 50_400],
      ],
      [50_000, 50_000, 50_000, 50_000],
    ],
    [
      "stays at 3 s later",
      [
        [2, 50_000],
        [2, 53_000],
      ],
      [50_000, 50_000],
    ],
    [
      "begins anew at more: the next call has the same status",
      [
        [2, 50_000],
        [2, 53_001],
      ],
      [50_000, 53_001],
    ],
    [
      "another status began when it says",
      [
        [1, 50_000],
        [2, 50_100],
        [9, 50_200],
      ],
      [50_000, 50_100, 50_200],
    ],
    [
      "another status may have begun earlier than was thought",
      [
        [1, 50_000],
        [2, 49_000],
      ],
      [50_000, 49_000],
    ],
    [
      "does not move earlier where the first answer was slow",
      [
        [2, 52_000],
        [2, 50_000],
        [2, 50_100],
      ],
      [52_000, 52_000, 52_000],
    ],
    [
      "after a slow first answer, another slow one is no new call",
      [
        [2, 52_000],
        [2, 50_000],
        [2, 52_000],
      ],
      [52_000, 52_000, 52_000],
    ],
    [
      "is earlier where the platform says that the state has lasted much longer",
      [
        [2, 60_000],
        [2, 50_000],
        [2, 50_300],
      ],
      [60_000, 50_000, 50_000],
    ],
    [
      "a new call shows after a slow answer too",
      [
        [2, 50_000],
        [2, 52_900],
        [2, 54_000],
      ],
      [50_000, 50_000, 54_000],
    ],
    [
      "a status of its own code lasts as well",
      [
        [17, 50_000],
        [17, 50_500],
      ],
      [50_000, 50_000],
    ],
    [
      "time unreadable for a moment",
      [
        [2, 50_000],
        [2, null],
        [2, 50_500],
      ],
      [50_000, 50_000, 50_000],
    ],
    [
      "time unreadable from the beginning",
      [
        [2, null],
        [2, 50_000],
        [2, 50_500],
      ],
      [null, 50_000, 50_000],
    ],
    [
      "time unreadable at another status",
      [
        [2, 50_000],
        [1, null],
      ],
      [50_000, null],
    ],
    [
      "status unreadable for a moment",
      [
        [2, 50_000],
        [null, 50_400],
        [2, 50_800],
      ],
      [50_000, 50_000, 50_000],
    ],
    [
      "status unreadable, and the time says it is another",
      [
        [2, 50_000],
        [null, 60_000],
        [1, 60_100],
      ],
      [50_000, 60_000, 60_000],
    ],
    [
      "status unreadable, then another one",
      [
        [2, 50_000],
        [null, 50_400],
        [1, 50_800],
      ],
      [50_000, 50_000, 50_800],
    ],
    [
      "nothing readable twice",
      [
        [null, 50_000],
        [null, null],
      ],
      [50_000, null],
    ],
    [
      "nothing readable",
      [
        [2, 50_000],
        [null, null],
      ],
      [50_000, null],
    ],
  ])("%s", (_, moments, expected) => {
    expect(instants(...moments)).toEqual(expected);
  });

  test("stays while the two clocks drift apart for an hour", () => {
    const drifting = Array.from({ length: 1800 }, (_, i): Moment => [2, 50_000 + i * 100]);
    expect(new Set(instants(...drifting))).toEqual(new Set([50_000]));
  });

  test("after such a drift the next call is still told", () => {
    const drifting = Array.from({ length: 100 }, (_, i): Moment => [2, 50_000 + i * 100]);
    expect(instants(...drifting, [2, 64_000]).at(-1)).toBe(64_000);
  });

  test("the tolerance can be widened for a slow answer", () => {
    const track = steadyStateSince(null, { code: 2, measured: 50_000 });
    expect(steadyStateSince(track, { code: 2, measured: 54_000 }, 5000).since).toBe(50_000);
  });
});
