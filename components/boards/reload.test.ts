import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reloadWhenThere, retryMs } from "./reload";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a page that reloads itself", () => {
  it("waits longer after each attempt, never more than a minute", () => {
    expect([0, 1, 2, 3, 4, 1000].map(retryMs)).toEqual([10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  });

  it("reloads only once Vigía answers, and keeps asking until then", async () => {
    let there = false;
    const isThere = vi.fn(async () => there);
    const reload = vi.fn();
    reloadWhenThere({ firstMs: 3000, isThere, reload });

    await vi.advanceTimersByTimeAsync(2999);
    expect(isThere).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(isThere.mock.calls.length).toBeGreaterThan(50);
    expect(reload).not.toHaveBeenCalled();

    there = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reload).toHaveBeenCalled();
  });

  it("does nothing more once it is given up, not even when an answer is still on its way", async () => {
    let answer: (there: boolean) => void = () => {};
    const reload = vi.fn();
    const giveUp = reloadWhenThere({
      firstMs: 1000,
      isThere: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      reload,
    });
    await vi.advanceTimersByTimeAsync(1000);
    giveUp();
    answer(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(reload).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
