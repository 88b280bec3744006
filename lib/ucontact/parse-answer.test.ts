import { describe, expect, it } from "vitest";
import { PlatformRefused, PlatformUnintelligible } from "./errors";
import { expectDone, parseAnswer } from "./parse-answer";

describe("an answer with data", () => {
  it.each([
    ["[]", []],
    [' {"a":1}\n', { a: 1 }],
    ['{"\\u003c":"\\u0027"}', { "<": "'" }],
  ])("%s is read", (text, value) => {
    expect(parseAnswer(text)).toEqual(value);
  });

  it.each(["0", " 0\n", '"0"'])("%j is a refusal", (text) => {
    expect(() => parseAnswer(text)).toThrow(PlatformRefused);
  });

  it.each([
    "",
    " \n",
    "<html>secret</html>",
    '[{"queue":"Po',
    "Wrong parameters",
    "{'a':1}",
    "[".repeat(100_000),
  ])("%.20j is unintelligible, and its words are not repeated", (text) => {
    expect(() => parseAnswer(text)).toThrow(PlatformUnintelligible);
    expect(() => parseAnswer(text)).not.toThrow(/secret|Wrong|queue/);
  });
});

describe("an answer to a deed", () => {
  it.each(["1", " 1\r\n", '"1"'])("%j is done", (text) => {
    expect(() => expectDone(text)).not.toThrow();
  });

  it("0 is a refusal", () => {
    expect(() => expectDone("0")).toThrow(PlatformRefused);
  });

  it.each(["", "2", "[]", "true", "<html></html>"])("%j is unintelligible", (text) => {
    expect(() => expectDone(text)).toThrow(PlatformUnintelligible);
  });
});
