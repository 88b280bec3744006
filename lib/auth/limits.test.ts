import { expect, test, vi } from "vitest";
import { createSignInLimits } from "./limits";

const wrong = async () => null;
const right = async () => "in";
const isLimited = (done: unknown) => typeof done === "object" && done !== null && "kind" in done;

test("ten failures close an account, however it is written, to the right password too", async () => {
  const limits = createSignInLimits();
  for (let i = 0; i < 10; i++) {
    expect(await limits.attempt(i % 2 === 0 ? "ana" : " ANA ", `10.0.0.${i}`, wrong)).toBeNull();
  }
  const closed = await limits.attempt("Ana", "10.0.0.99", right);
  expect(closed).toMatchObject({ kind: "limited" });
  expect(closed).toHaveProperty("retryAfterSeconds", expect.closeTo(900, -1));
  expect(await limits.attempt("eva", "10.0.0.1", right)).toBe("in");
});

test("an account opens again after a quarter of an hour", async () => {
  vi.useFakeTimers();
  const limits = createSignInLimits();
  for (let i = 0; i < 11; i++) await limits.attempt("ana", null, wrong);
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  expect(await limits.attempt("ana", null, right)).toBe("in");
  vi.useRealTimers();
});

test("sixty failures close an address, and no account is closed from there any more", async () => {
  const limits = createSignInLimits();
  for (let i = 0; i < 60; i++) expect(await limits.attempt(`user ${i}`, "10.0.0.1", wrong)).toBeNull();
  for (let i = 0; i < 20; i++) {
    expect(await limits.attempt("ana", "10.0.0.1", wrong)).toMatchObject({ kind: "limited" });
  }
  expect(await limits.attempt("ana", "10.0.0.2", right)).toBe("in");
});

test("who gets in, and what breaks, does not count", async () => {
  const limits = createSignInLimits();
  const broken = async () => {
    throw new Error("no database");
  };
  for (let i = 0; i < 100; i++) expect(await limits.attempt("ana", "10.0.0.1", right)).toBe("in");
  for (let i = 0; i < 100; i++) {
    await expect(limits.attempt("ana", "10.0.0.1", broken)).rejects.toThrow("no database");
  }
  expect(await limits.attempt("ana", "10.0.0.1", right)).toBe("in");
});

test("attempts at the same time do not slip through, and few passwords are checked at once", async () => {
  const limits = createSignInLimits();
  let running = 0;
  let most = 0;
  let checks = 0;
  const slowly = async () => {
    running += 1;
    checks += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    return null;
  };
  const done = await Promise.all(Array.from({ length: 30 }, () => limits.attempt("ana", "10.0.0.1", slowly)));
  expect(checks).toBe(10);
  expect(done.filter(isLimited)).toHaveLength(20);
  expect(most).toBe(2);
});

test("no endless queue of checks", async () => {
  const limits = createSignInLimits();
  let resolve: () => void = () => undefined;
  const opened = new Promise<void>((open) => {
    resolve = open;
  });
  const held = () => opened.then(() => "in");
  const queued = Array.from({ length: 50 }, (_, i) => limits.attempt(`user ${i}`, `10.0.0.${i}`, held));
  await new Promise((done) => setTimeout(done, 5));
  expect(await limits.attempt("ana", "10.0.1.1", right)).toMatchObject({ kind: "limited" });
  resolve();
  await Promise.all(queued);
  expect(await limits.attempt("ana", "10.0.1.1", right)).toBe("in");
});
