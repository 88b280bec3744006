import { expect, test } from "vitest";
import { readRecord } from "./dialer-record";

const record = {
  campaign: "Ventas->",
  destination: "098344484",
  dialerbase: "mayo.csv",
  status: 1,
  data: "Par1=Val1:Par2=Val2",
  alternatives: "099124484:099111111",
  contact: 17,
  retries: 2,
  priority: 9,
  agentphone: "1001",
};

test("a record is read as it came, protected fields and all", () => {
  expect(readRecord(JSON.stringify(record))).toEqual(record);
});

test.each([
  ["within the portal's answer", { CTI: record }, record],
  ["with more in it", { ...record, guid: "x" }, record],
  ["with numbers as text", { ...record, retries: "2", priority: "9" }, record],
  ["spelled as the platform once does", { ...record, dialerbase: undefined, dialebase: "mayo.csv" }, record],
])("%s too", (_, given, wanted) => {
  expect(readRecord(JSON.stringify(given))).toEqual(wanted);
});

test.each([
  ["nothing", "", { problem: "not_json" }],
  ["a list", "[]", { problem: "not_json" }],
  [
    "no number",
    JSON.stringify({ ...record, destination: "call me" }),
    { problem: "field", field: "destination" },
  ],
  [
    "no campaign",
    JSON.stringify({ ...record, campaign: undefined }),
    { problem: "field", field: "campaign" },
  ],
  [
    "no priority",
    JSON.stringify({ ...record, priority: undefined }),
    { problem: "field", field: "priority" },
  ],
])("%s is none", (_, text, problem) => {
  expect(readRecord(text)).toEqual(problem);
});
