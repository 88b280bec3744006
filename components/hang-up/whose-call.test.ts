import { expect, test } from "vitest";
import { type HeldCalls, type WhoseCall, whoseCall } from "./whose-call";

const held = (...campaigns: string[]): HeldCalls => [{ location: "SIP/1", campaigns }];

test.each<[string, HeldCalls, string | null, WhoseCall]>([
  ["this campaign's", held("Support<-"), null, { kind: "this" }],
  ["this campaign's, among others", held("Sales<-", "Support<-"), null, { kind: "this" }],
  ["another's", held("Sales<-"), null, { kind: "other", campaign: "Sales<-" }],
  ["nobody's", held(), null, { kind: "nobody" }],
  ["not told of this agent", [], null, { kind: "unknown" }],
  ["not read yet", null, null, { kind: "unknown" }],
  ["another's by Vigía's own word", held("Support<-"), "Sales<-", { kind: "other", campaign: "Sales<-" }],
])("the call is %s", (_, calls, said, expected) => {
  expect(whoseCall(calls, "SIP/1", "Support<-", said)).toEqual(expected);
});
