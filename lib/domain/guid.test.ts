import { describe, expect, test } from "vitest";
import { isFolder, isGuid } from "./guid";
import { isPhoneNumber } from "./phone-number";

const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";

describe("a call's id", () => {
  test.each([guid, guid.toUpperCase()])("%s", (text) => expect(isGuid(text)).toBe(true));

  test.each([
    "",
    "0",
    `${guid} `,
    `${guid}\n`,
    `../${guid}`,
    `${guid}.mp3`,
    `${guid}%00`,
    guid.replaceAll("-", ""),
    guid.slice(1),
    guid.replace("0", "g"),
    guid.replace("0", "٠"),
  ])("none: %j", (text) => expect(isGuid(text)).toBe(false));
});

test.each([
  ["20220620", true],
  ["20221231", true],
  ["2022-06-20", false],
  ["20221301", false],
  ["20220600", false],
  ["20220632", false],
  ["../20220", false],
  ["20220620/", false],
  ["20220620\n", false],
])("whether %j is a recordings' folder: %s", (text, is) => expect(isFolder(text)).toBe(is));

test.each([
  ["098344484", true],
  ["+59898344484", true],
  ["12-345-678", true],
  ["1007", true],
  ["*97", true],
  ["#31#099123456", true],
  ["9".repeat(32), true],
  ["9".repeat(33), false],
  ["", false],
  ["+", false],
  ["*", false],
  ["-1", false],
  ["1-", false],
  ["1--2", false],
  ["099 344 484", false],
  ["+598+99", false],
  ["=1+1", false],
  ["099;100", false],
  ["099:100", false],
  ["SIP/1010", false],
  ["<b>1</b>", false],
  ["099\n", false],
  ["٠٩٩", false],
])("whether %j can be dialled: %s", (text, can) => expect(isPhoneNumber(text)).toBe(can));
