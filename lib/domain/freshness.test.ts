import { describe, expect, test } from "vitest";
import { beginsAtAgeMs, freshness, liveLimitMs, worse } from "./freshness";

describe("live means two polls, five seconds at least", () => {
  test.each([
    [1, 5000],
    [2, 5000],
    [2.5, 5000],
    [3, 6000],
    [10, 20_000],
  ])("polling every %s s: %s ms", (pollSeconds, limit) => {
    expect(liveLimitMs(pollSeconds)).toBe(limit);
  });
});

describe("freshness by age", () => {
  test.each([
    [0, 2, "live"],
    [5000, 2, "live"],
    [5001, 2, "late"],
    [20_000, 10, "live"],
    [20_001, 10, "late"],
    [30_000, 2, "late"],
    [30_001, 2, "stale"],
    [120_000, 2, "stale"],
    [120_001, 2, "lost"],
    [null, 2, "lost"],
  ] as const)("%s ms, polling every %s s: %s", (ageMs, pollSeconds, state) => {
    expect(freshness(ageMs, pollSeconds)).toBe(state);
  });

  test.each([2, 10])("a state begins where the one before ends (polling every %s s)", (pollSeconds) => {
    for (const [before, state] of [
      ["live", "late"],
      ["late", "stale"],
      ["stale", "lost"],
    ] as const) {
      const begins = beginsAtAgeMs(state, pollSeconds);
      expect(freshness(begins, pollSeconds)).toBe(before);
      expect(freshness(begins + 1, pollSeconds)).toBe(state);
    }
    expect(beginsAtAgeMs("live", pollSeconds)).toBe(0);
  });
});

test("of two the worse counts, whichever comes first", () => {
  const order = ["live", "late", "stale", "lost"] as const;
  for (const [i, a] of order.entries()) {
    for (const [j, b] of order.entries()) expect(worse(a, b)).toBe(order[Math.max(i, j)]);
  }
});
