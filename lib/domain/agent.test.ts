import { describe, expect, test } from "vitest";
import { agentStateKeys, agentStatus, isCallCode, isInCall, isLoggedIn, splitLocation } from "./agent";

describe("the state of a status code", () => {
  test.each([
    [0, "unknown"],
    [1, "available"],
    [2, "in_use"],
    [3, "busy"],
    [4, "invalid"],
    [5, "unavailable"],
    [6, "ringing"],
    [7, "ring_in_use"],
    [8, "on_hold"],
    [9, "wrap_up"],
    [10, "unknown"],
    [-1, "unknown"],
    [1.5, "unknown"],
    [null, "unknown"],
  ])("%s is %s, the code kept", (code, key) => {
    expect(agentStatus(code)).toEqual({ code, key });
  });

  test("there are ten", () => expect(agentStateKeys).toHaveLength(10));
});

describe("in a call by status", () => {
  test.each([
    [[2, 3, 7, 8], true],
    [[0, 1, 4, 5, 6, 9, 10, null], false],
  ])("%s: %s", (codes, expected) => {
    for (const code of codes) expect(isCallCode(code)).toBe(expected);
  });
});

describe("in a call", () => {
  test.each([
    ["by the status, though counters were reset", 2, false, true],
    ["by the status alone", 8, null, true],
    ["by the queue, though the phone lost its registration", 5, true, true],
    ["by the queue alone", null, true, true],
    ["not, both say", 1, false, false],
    ["ringing is not yet a call", 6, false, false],
    ["unknown without the queue's word", 1, null, null],
    ["unknown without the status", null, false, null],
  ])("%s", (_, code, incall, expected) => {
    expect(isInCall(code, incall)).toBe(expected);
  });
});

describe("logged in", () => {
  test.each([
    [1, false, true],
    [0, false, true],
    [9, null, true],
    [4, false, false],
    [5, false, false],
    [5, null, false],
    [5, true, true],
    [null, false, null],
    [null, true, true],
  ])("status %s, in a call %s: %s", (code, inCall, expected) => {
    expect(isLoggedIn(code, inCall)).toBe(expected);
  });
});

describe("a location's technology and phone", () => {
  test.each([
    ["SIP/1010", "SIP", "1010"],
    ["PJSIP/1001", "PJSIP", "1001"],
    ["Agent/1001", "Agent", "1001"],
    ["Local/1007@context/n", "Local", "1007"],
    ["Local/1007@context", "Local", "1007"],
    ["Local/1007/n", "Local", "1007"],
    ["1010", "", "1010"],
    ["1007@context/n", "", "1007"],
    ["SIP/", "SIP", ""],
    ["", "", ""],
  ])("%s", (location, tech, phone) => {
    expect(splitLocation(location)).toEqual({ tech, phone });
  });
});
