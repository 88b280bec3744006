import { expect, test } from "vitest";
import { createPairingDesk, hashOf } from "./pairing";

const minute = 60_000;

function asking(now = 0) {
  const desk = createPairingDesk();
  return { desk, tv: desk.ask(null, now)! };
}

test("a TV waits with a code that can be read aloud, and is told its board", () => {
  const { desk, tv } = asking();
  expect(tv.code).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
  expect(desk.stateOf(tv.token, 0)).toEqual({ state: "waiting" });
  const approved = desk.approve(tv.code, minute)!;
  expect(approved.tokenHash).toBe(hashOf(tv.token));
  // Its pass is not kept yet.
  expect(desk.stateOf(tv.token, minute)).toEqual({ state: "waiting" });
  approved.confirm("floor");
  expect(desk.stateOf(tv.token, minute)).toEqual({ state: "paired", board: "floor" });
});

test("a TV that asks again keeps its code; one with a pass gets another", () => {
  const { desk, tv } = asking();
  expect(desk.ask(tv.token, minute)).toEqual(tv);
  desk.approve(tv.code, minute)!.confirm("floor");
  const again = desk.ask(tv.token, minute)!;
  expect(again.code).not.toBe(tv.code);
  expect(again.token).not.toBe(tv.token);
});

test("nobody chooses their own token", () => {
  const { desk } = asking();
  const tv = desk.ask("a token that somebody else knows", 0)!;
  expect(tv.token).not.toBe("a token that somebody else knows");
  expect(desk.stateOf("a token that somebody else knows", 0)).toEqual({ state: "expired" });
});

test("a code works once, also while its pass is being kept", () => {
  const { desk, tv } = asking();
  const approved = desk.approve(tv.code, 0)!;
  expect(desk.approve(tv.code, 0)).toBeNull();
  approved.confirm("floor");
  expect(desk.approve(tv.code, 0)).toBeNull();
});

test("a code whose pass could not be kept works again", () => {
  const { desk, tv } = asking();
  desk.approve(tv.code, 0)!.release();
  expect(desk.stateOf(tv.token, 0)).toEqual({ state: "waiting" });
  expect(desk.approve(tv.code, 0)?.tokenHash).toBe(hashOf(tv.token));
});

test("a code is good for ten minutes, and no other one is", () => {
  const { desk, tv } = asking();
  expect(desk.approve("AAAAAAAA", 0)).toBeNull();
  expect(desk.approve(tv.code, 10 * minute)).toBeNull();
  expect(desk.stateOf(tv.token, 10 * minute)).toEqual({ state: "expired" });
  expect(desk.ask(tv.token, 10 * minute)!.code).not.toBe(tv.code);
});

test("no more than a thousand wait, until some are too old", () => {
  const desk = createPairingDesk();
  for (let i = 0; i < 1000; i++) expect(desk.ask(null, 0)).not.toBeNull();
  expect(desk.ask(null, minute)).toBeNull();
  expect(desk.ask(null, 10 * minute)).not.toBeNull();
});

test("nobody takes all the places from one address, and others still find one", () => {
  const desk = createPairingDesk();
  for (let i = 0; i < 50; i++) expect(desk.ask(null, 0, "10.0.0.7")).not.toBeNull();
  expect(desk.ask(null, 0, "10.0.0.7")).toBeNull();
  expect(desk.ask(null, 0, "10.0.0.8")).not.toBeNull();
});
