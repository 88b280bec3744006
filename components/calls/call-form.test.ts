import { describe, expect, test } from "vitest";
import { type CallFields, callFormSchema, dataText, rowsOf } from "./call-form";

const fields = (changes: Partial<CallFields> = {}): CallFields => ({
  campaign: "Sales->",
  location: "SIP/1010",
  callerId: "24001234",
  destination: "099123456",
  context: "",
  form: "",
  data: { kind: "rows", rows: [], text: "" },
  ...changes,
});
const rows = (...pairs: [name: string, value: string][]): CallFields["data"] => ({
  kind: "rows",
  rows: pairs.map(([name, value]) => ({ name, value })),
  text: "left behind",
});
const text = (written: string): CallFields["data"] => ({
  kind: "text",
  rows: [{ name: "left", value: "behind" }],
  text: written,
});

/** What is sent, or where something is wrong. */
function outcome(changes: Partial<CallFields>) {
  const read = callFormSchema.safeParse(fields(changes));
  return read.success ? read.data : read.error.issues.map(({ path }) => path.join("."));
}

test("what is left empty is sent as empty", () => {
  expect(outcome({})).toEqual({ ...fields(), data: "" });
});

describe("data for the workflow", () => {
  test("rows are sent as JSON, in their order, without those left empty", () => {
    const data = rows([" document ", "1.234"], ["", ""], ["plan", '"gold"'], ["none", ""]);
    expect(outcome({ data })).toMatchObject({ data: '{"document":"1.234","plan":"\\"gold\\"","none":""}' });
  });

  test("a text is sent as it is", () => {
    expect(outcome({ data: text(' {"a": 1} ') })).toMatchObject({ data: '{"a": 1}' });
    expect(outcome({ data: text("12345") })).toMatchObject({ data: "12345" });
  });

  test.each<[string, CallFields["data"], string[]]>([
    ["a value without a name", rows(["a", "1"], ["", "2"]), ["data.rows.1.name"]],
    ["a name twice", rows(["a", "1"], [" a", "2"]), ["data.rows.1.name"]],
    ["half a JSON", text('{"a": 1'), ["data"]],
    ["more than fits", rows(["a", "x".repeat(4001)]), ["data"]],
  ])("not %s", (_, data, wrong) => {
    expect(outcome({ data })).toEqual(wrong);
  });

  test("rows that were left behind are not checked", () => {
    const data = { ...text("x"), rows: [{ name: "", value: "1" }] };
    expect(outcome({ data })).toMatchObject({ data: "x" });
  });

  test("a JSON object of single values can be had as rows, and nothing else", () => {
    expect(rowsOf('{"b": 1, "a": "x", "c": true}')).toEqual([
      { name: "b", value: "1" },
      { name: "a", value: "x" },
      { name: "c", value: "true" },
    ]);
    expect(rowsOf("  ")).toEqual([]);
    for (const other of ["12", "[1]", '{"a": {"b": 1}}', '{"a": null}', "{"])
      expect(rowsOf(other)).toBeNull();
  });

  test("any name can be sent", () => {
    expect(dataText(rows(["__proto__", "1"], ["b", "2"]))).toBe('{"__proto__":"1","b":"2"}');
  });
});

describe("the fields of the API", () => {
  test.each<[Partial<CallFields>, string[]]>([
    [{ destination: "" }, ["destination"]],
    [{ destination: "call me" }, ["destination"]],
    [{ callerId: "<script>" }, ["callerId"]],
    [{ context: "from sales" }, ["context"]],
    [{ form: "javascript:alert(1)" }, ["form"]],
    [{ campaign: "" }, ["campaign"]],
  ])("%o", (changes, wrong) => {
    expect(outcome(changes)).toEqual(wrong);
  });
});
