import { describe, expect, it } from "vitest";
import { runsOf } from "./sparkline";

describe("a sparkline's stretches", () => {
  it.each([
    ["nothing known", [null, null], []],
    [
      "one stretch",
      [0, 2, 4],
      [
        [
          [0, 20],
          [1, 10],
          [2, 0],
        ],
      ],
    ],
    ["a gap", [4, null, 4], [[[0, 0]], [[2, 0]]]],
    ["gaps at the ends", [null, 1, null], [[[1, 15]]]],
  ] as const)("%s", (_, values, expected) => {
    expect(runsOf(values, 4).map((run) => run.map(({ x, y }) => [x, y]))).toEqual(expected);
  });
});
