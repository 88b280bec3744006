import { describe, expect, it } from "vitest";
import { notes } from "./testing/notes";
import { WireRow } from "./wire";

type Reader =
  | "number"
  | "integer"
  | "count"
  | "percent"
  | "flag"
  | "text"
  | "identity"
  | "duration"
  | "epoch";

function read(reader: Reader, value: unknown): unknown {
  const { note, kinds } = notes();
  const result = new WireRow({ field: value }, "agent", note)[reader]("field");
  return kinds.length === 0 ? result : kinds;
}

const unreadable = ["agent.field"];

describe("a field", () => {
  it.each<[Reader, unknown, unknown]>([
    ["number", 3, 3],
    ["number", "3", 3],
    ["number", " 0.0 ", 0],
    ["number", "-2.5", -2.5],
    ["number", "1e3", 1000],
    ["number", "", unreadable],
    ["number", "NaN", unreadable],
    ["number", "1e999", unreadable],
    ["number", "0x10", unreadable],
    ["number", "85,7", unreadable],
    ["number", Number.POSITIVE_INFINITY, unreadable],
    ["number", true, unreadable],
    ["number", [3], unreadable],
    ["number", {}, unreadable],
    ["integer", "-1", -1],
    ["integer", "2.0", 2],
    ["integer", 2.5, unreadable],
    ["integer", 1e300, unreadable],
    ["count", 0, 0],
    ["count", "12", 12],
    ["count", -1, unreadable],
    ["count", "-1", unreadable],
    ["count", 1e300, unreadable],
    ["percent", "85.71428", 85.71428],
    ["percent", 0, 0],
    ["percent", 100, 100],
    ["percent", 100.1, unreadable],
    ["percent", "-0.1", unreadable],
    ["flag", true, true],
    ["flag", "False", false],
    ["flag", 1, true],
    ["flag", "0", false],
    ["flag", 2, unreadable],
    ["flag", "", unreadable],
    ["flag", "yes", unreadable],
    ["text", 'Inés <Quiroga> "x" ', 'Inés <Quiroga> "x" '],
    ["text", "", null],
    ["text", "  ", null],
    ["text", 5, unreadable],
    ["text", ["Inés"], unreadable],
    ["text", "half \ud83d", "half \ufffd"],
    ["identity", "Ventas <- / 'ñ'", "Ventas <- / 'ñ'"],
    ["identity", "__proto__", "__proto__"],
    ["identity", "x".repeat(200), "x".repeat(200)],
    ["identity", "x".repeat(201), unreadable],
    ["identity", "", unreadable],
    ["identity", " \n", unreadable],
    ["identity", 1010, unreadable],
    ["identity", "half \ud83d", unreadable],
    ["duration", "00:10:12", 612],
    ["duration", 612, unreadable],
    ["duration", "soon", unreadable],
    ["epoch", 1541168302, "2018-11-02T14:18:22.000Z"],
    ["epoch", "1541168302.9", "2018-11-02T14:18:22.000Z"],
    ["epoch", 0, null],
    ["epoch", "0", null],
    ["epoch", -5, unreadable],
    ["epoch", 1541168302000, unreadable],
    ["epoch", "Nov 2, 2018", unreadable],
  ])("as %s: %j gives %j", (reader, value, result) => {
    expect(read(reader, value)).toEqual(result);
  });

  it.each<Reader>(["number", "integer", "count", "percent", "flag", "text", "identity", "duration", "epoch"])(
    "as %s: absent or null is null, and nothing to note",
    (reader) => {
      expect(read(reader, undefined)).toBeNull();
      expect(read(reader, null)).toBeNull();
    },
  );

  it("is cut when enormous, and not through a letter", () => {
    expect(read("text", "x".repeat(1_000_000))).toBe(`${"x".repeat(299)}…`);
    const cut = String(read("text", `${"x".repeat(298)}${"😀".repeat(500)}`));
    expect(cut).toHaveLength(300);
    expect(() => encodeURIComponent(cut)).not.toThrow();
  });
});
