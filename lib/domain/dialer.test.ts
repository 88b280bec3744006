import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatVariables, isCarried, parseVariables } from "./dialer-data";
import { dialerFlags, dialerMode, dialerModes } from "./dialer-task";
import { alternativesOf, asMainNumber, protectedFields, type RespoolRecord, respooled } from "./respool";

const record: RespoolRecord = {
  campaign: "Ventas->",
  destination: "098344484",
  dialerbase: "basetest",
  status: 1,
  data: "Par1=Val1:Par2=Val2",
  alternatives: "098124484:099111111",
  contact: 222,
  retries: 3,
  priority: 9999,
  agentphone: "1001",
};

describe("the four tasks", () => {
  test.each(dialerModes)("%s is told by its flags", (mode) => {
    expect(dialerMode(dialerFlags[mode])).toBe(mode);
  });

  test("other flags are none of them", () => {
    const both = [false, true];
    const all = both.flatMap((dated) =>
      both.flatMap((bulk) => both.map((automatic) => ({ dated, bulk, automatic }))),
    );
    expect(all.filter((flags) => dialerMode(flags) !== null)).toHaveLength(4);
    expect(dialerMode({ dated: true, bulk: false, automatic: true })).toBeNull();
  });
});

describe("a list of variables", () => {
  const carried = fc.string({ unit: "grapheme" }).filter(isCarried);
  const name = carried.filter((text) => text !== "");

  test("is read as it was written, in order", () => {
    const variables = fc.uniqueArray(fc.tuple(name, carried), { selector: ([each]) => each });
    fc.assert(
      fc.property(variables, (all) => {
        expect(parseVariables(formatVariables(all))).toEqual(all);
      }),
    );
  });

  test.each(["a", "=b", "a=b=c", "a=b:", ":a=b", "a=b::c=d", "a=b:a=c", "http://x"])("%j is none", (text) => {
    expect(parseVariables(text)).toBeNull();
  });

  test("may name anything, and be empty", () => {
    expect(parseVariables("__proto__=1:a=")).toEqual([
      ["__proto__", "1"],
      ["a", ""],
    ]);
    expect(parseVariables("")).toEqual([]);
  });
});

describe("a record that is put back", () => {
  test("is the same when nothing is changed", () => expect(respooled(record, {})).toEqual(record));

  test("has what was changed", () => {
    const changes = {
      alternatives: ["1", "2"],
      retries: 1,
      priority: 5,
      data: [["a", "b"]] as const,
      agentphone: "",
    };
    expect(respooled(record, changes)).toEqual({
      ...record,
      alternatives: "1:2",
      retries: 1,
      priority: 5,
      data: "a=b",
      agentphone: "",
    });
  });

  test("begins at no retries with another main number, whatever was asked for", () => {
    expect(respooled(record, { destination: "099111111" }).retries).toBe(0);
    expect(respooled(record, { destination: "099111111", retries: 2 }).retries).toBe(0);
    expect(respooled(record, { destination: "098344484" }).retries).toBe(3);
  });

  test("keeps what is protected even from changes that name it", () => {
    const changes = { campaign: "Otra->", status: 2, contact: 1, dialerbase: "x", retries: 1 };
    const back = respooled(record, changes);
    for (const field of protectedFields) expect(back[field]).toBe(record[field]);
  });

  test("takes another of its numbers for the main one, and keeps that one", () => {
    const changes = asMainNumber(record, "099111111");
    expect(respooled(record, changes)).toMatchObject({
      destination: "099111111",
      alternatives: "098124484:098344484",
      retries: 0,
    });
    expect(alternativesOf({ alternatives: "" })).toEqual([]);
  });
});
