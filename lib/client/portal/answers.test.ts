import { describe, expect, test } from "vitest";
import { callAnswers, ctiAnswers, wordAnswers } from "./answers";

const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
const refused = { told: { result: "refused" } };
const done = { told: { result: "done", guid: null } };

describe("a call", () => {
  test("has its id", () => {
    expect(callAnswers.read({ guid })).toEqual({ told: { result: "done", guid }, guid });
  });
  test.each([0, "0", "", false, null])("that has %j for one was refused", (given) => {
    expect(callAnswers.read({ guid: given })).toEqual(refused);
  });
  test.each(["1655747819.0", "../../etc", 7])(
    "is placed also when its id is %j, which nobody can use",
    (given) => {
      expect(callAnswers.read({ guid: given })).toEqual(done);
    },
  );
  test.each([guid, 0, "0", null, undefined, {}, { CTI: {} }, { guid: { guid } }, [guid]])(
    "is not what %j tells of",
    (data) => {
      expect(callAnswers.read(data)).toBeNull();
    },
  );
});

describe("the answered call", () => {
  const record = { campaign: "Sales->", destination: "099" };
  test.each([
    ["an object", { CTI: record }, record],
    ["an object's text", { CTI: JSON.stringify(record) }, record],
    ["nothing", { CTI: null }, null],
    ["an empty text", { CTI: "" }, null],
    ["an empty object", { CTI: {} }, null],
    ["a text that is no object's", { CTI: "[1]" }, null],
  ])("comes as %s", (_, data, told) => {
    expect(ctiAnswers.read(data)).toEqual({ told });
  });
  test.each([record, { guid }, 1, null, { CTI: 1 }])("is not in %j", (data) => {
    expect(ctiAnswers.read(data)).toBeNull();
  });
});

describe("a word", () => {
  test.each([1, "1", true, "ok", { Result: "ok", txtcode: 1 }, { result: 1 }])("%j is a yes", (data) => {
    expect(wordAnswers.read(data)).toEqual(done);
  });
  test.each([0, "0", false, { result: false }, { Result: "error" }])("%j is a no", (data) => {
    expect(wordAnswers.read(data)).toEqual(refused);
  });
  test.each([
    null,
    undefined,
    "",
    "2",
    2,
    {},
    { guid },
    { CTI: {} },
    { action: "hangup" },
    { result: null },
    [],
  ])("%j says neither", (data) => {
    expect(wordAnswers.read(data)).toBeNull();
  });
});
