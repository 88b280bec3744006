import { expect, it } from "vitest";
import { shiftAt } from "./burn-in";

const path = Array.from({ length: 24 * 16 + 1 }, (_, step) => shiftAt(step));

it("begins in the middle", () => {
  expect(path[0]).toEqual({ x: 0, y: 0 });
});

it("moves by a pixel a step at most, so that nobody sees it move", () => {
  for (let step = 1; step < path.length; step++) {
    const [a, b] = [path[step - 1], path[step]];
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeLessThanOrEqual(1);
  }
});

it("stays within reach, comes everywhere in it, and begins again", () => {
  const places = new Set(path.map(({ x, y }) => `${x},${y}`));
  expect(places.size).toBe(13 * 9);
  expect(path.at(-1)).toEqual(path[0]);
});
