import { expect, test } from "vitest";
import { contextRows } from "./context-rows";

const live = [
  { location: "SIP/1001", name: "Zoe" },
  { location: "SIP/1002", name: "Ana" },
  { location: "SIP/1003", name: null },
];

test("those with a context of their own come first, then all others by name", () => {
  const rows = contextRows(live, [
    { location: "SIP/1001", context: "from-sales" },
    { location: "SIP/9999", context: "old" },
  ]);
  expect(rows).toEqual([
    { location: "SIP/9999", name: null, context: "old", gone: true },
    { location: "SIP/1001", name: "Zoe", context: "from-sales", gone: false },
    { location: "SIP/1002", name: "Ana", context: null, gone: false },
    { location: "SIP/1003", name: null, context: null, gone: false },
  ]);
});

test("while the agents are not known, nobody is said to be gone", () => {
  expect(contextRows(null, [{ location: "SIP/1", context: "a" }])[0]?.gone).toBe(false);
});
