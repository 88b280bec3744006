import { describe, expect, test } from "vitest";
import { byCodePoint, callersWaiting, directionOf, nameWithoutMark, offered } from "./campaign";
import { exampleCampaign } from "./examples";

describe("direction and name", () => {
  test.each([
    ["Support<-", "inbound", "Support"],
    ["Sales ->", "outbound", "Sales"],
    ["Chat", "unknown", "Chat"],
    ["<-Support", "unknown", "<-Support"],
    ["a->b<-", "inbound", "a->b"],
    ["Support<- ", "unknown", "Support<- "],
    ["<-", "inbound", ""],
  ])("%j", (campaign, direction, name) => {
    expect(directionOf(campaign)).toBe(direction);
    expect(nameWithoutMark(campaign)).toBe(name);
  });
});

describe("order by code point", () => {
  test.each([
    ["a", "b"],
    ["Z", "a"],
    ["a", "á"],
    ["ab", "abc"],
    ["", "a"],
    ["Agent 10", "Agent 2"],
    // As UTF-16 the emoji's first half (D83D) would come before U+FF5E.
    ["～", "😀"],
    ["a～", "a😀"],
  ])("%j comes before %j", (first, second) => {
    expect(byCodePoint(first, second)).toBeLessThan(0);
    expect(byCodePoint(second, first)).toBeGreaterThan(0);
  });

  test("the same is the same", () => expect(byCodePoint("Ñandú😀", "Ñandú😀")).toBe(0));
});

describe("calls waiting", () => {
  test.each([
    ["both agree", 3, 3, 3],
    ["the campaign says more", 5, 3, 5],
    ["the queue says more", 0, 2, 2],
    ["only the campaign is known", 4, null, 4],
    ["only the queue is known", null, 4, 4],
    ["nothing is known", null, null, null],
  ])("%s", (_, waiting, queueWaiting, expected) => {
    expect(callersWaiting(exampleCampaign({ calls: { waiting } }), { queueWaiting })).toBe(expected);
  });

  test("without notes the campaign's own count tells", () => {
    expect(callersWaiting(exampleCampaign({ calls: { waiting: 2 } }), null)).toBe(2);
  });
});

describe("calls offered", () => {
  test.each([
    [7, 3, 10],
    [0, 0, 0],
    [null, 3, null],
    [7, null, null],
  ])("%s answered, %s abandoned: %s", (completed, abandoned, expected) => {
    expect(offered({ completed, abandoned })).toBe(expected);
  });
});
