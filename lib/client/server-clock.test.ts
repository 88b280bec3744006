import { afterEach, beforeEach, expect, test, vi } from "vitest";

const told = Date.parse("2026-03-01T12:00:00.000Z");
let clock: typeof import("./server-clock");

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: Date.parse("2001-01-01T00:00:00.000Z") });
  vi.resetModules();
  clock = await import("./server-clock");
});
afterEach(() => vi.useRealTimers());

test("before any answer it is the browser's own time", () => {
  expect(clock.knowsServerTime()).toBe(false);
  expect(clock.serverNow()).toBe(Date.parse("2001-01-01T00:00:00.000Z"));
});

test("a browser whose clock is years off tells the server's time", () => {
  clock.noteServerTime(told);
  vi.advanceTimersByTime(90_000);
  expect(clock.serverNow()).toBe(told + 90_000);
});

test("an answer that is some time old is counted from when it was given", () => {
  vi.advanceTimersByTime(5000);
  clock.noteServerTime(told, 1500);
  expect(clock.serverNow()).toBe(told + 1500);
});

test("time that only the wall clock saw pass, in a machine's sleep, has passed", () => {
  clock.noteServerTime(told);
  vi.setSystemTime(Date.now() + 600_000);
  expect(clock.serverNow()).toBe(told + 600_000);
});

test("a wall clock that is set back does not make data younger", () => {
  clock.noteServerTime(told);
  vi.advanceTimersByTime(60_000);
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(clock.serverNow()).toBe(told + 60_000);
});
