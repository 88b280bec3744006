import { expect, test } from "vitest";
import { createClock } from "./clock";
import { cancel, createEventQueue } from "./events";

test("a clock of speed 0 moves only when it is advanced", () => {
  let real = 1000;
  const clock = createClock(5000, 0, () => real);
  real += 60_000;
  expect(clock.now()).toBe(5000);
  clock.advance(250);
  expect(clock.now()).toBe(5250);
  expect(() => clock.advance(-1)).toThrow(RangeError);
});

test("any other goes as many times as fast as real time, and can be advanced as well", () => {
  let real = 1000;
  const clock = createClock(5000, 60, () => real);
  real += 1000;
  expect(clock.now()).toBe(65_000);
  clock.advance(10);
  expect(clock.now()).toBe(65_010);
});

test("events come by time, then in the order they were made; what was called off does not come", () => {
  const events = createEventQueue();
  const come: string[] = [];
  const add = (at: number, name: string) => events.add(at, () => come.push(name));
  for (const at of [5, 3, 9, 1, 7]) add(at, `at ${at}`);
  add(3, "second at 3");
  cancel(add(2, "never"));
  events.postpone(100);
  add(50, "before all");
  while (events.peek()) events.take()?.run?.();
  expect(come).toEqual(["before all", "at 1", "at 3", "second at 3", "at 5", "at 7", "at 9"]);
});
