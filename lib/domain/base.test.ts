import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BaseRecord, formatBaseLine, mendBaseLine, parseBaseLine } from "./base";

const sample = "prueba1;098344484;var1=val1:var2=val2;099124484:099111111;9999;1001";

/** What is wrong with a line, as `field problem`. */
function problems(line: string): string[] {
  const read = parseBaseLine(line);
  return read.kind === "wrong" ? read.errors.map(({ field, problem }) => `${field} ${problem}`) : [];
}

describe("a line", () => {
  test("of the vendor's is read whole, and written the same", () => {
    const read = parseBaseLine(sample);
    expect(read).toEqual({
      kind: "record",
      record: {
        campaign: "prueba1",
        number: "098344484",
        data: [
          ["var1", "val1"],
          ["var2", "val2"],
        ],
        alternatives: ["099124484", "099111111"],
        priority: 9999,
        agentPhone: "1001",
      },
    });
    expect(read.kind === "record" && formatBaseLine(read.record)).toBe(sample);
  });

  test.each([
    "Ventas->;098344484;;",
    "Ventas->;098344484;a=;",
    "Ñandú & más<-;+59898344484;nombre=José Ñ;1007;5",
    "Ventas->;098344484;;;;1001",
    "Ventas->;098344484;;;9;",
    "Ventas->;098344484;;;;",
  ])("%s is one", (line) => expect(problems(line)).toEqual([]));

  test.each([
    ["", ["line too_few_fields"]],
    ["Ventas->;098344484;", ["line too_few_fields"]],
    [`${sample};x`, ["line too_many_fields"]],
    [";098344484;;", ["campaign missing"]],
    [" Ventas->;098344484;;", ["campaign not_valid"]],
    ["Ven\ttas->;098344484;;", ["campaign not_valid"]],
    ["\u{FEFF}Ventas->;098344484;;", ["campaign not_valid"]],
    ["<script>;098344484;;", ["campaign not_valid"]],
    [`${"x".repeat(201)};098344484;;`, ["campaign too_long"]],
    ["Ventas->;;;", ["number missing"]],
    ["Ventas->;=1+1;;", ["number not_valid"]],
    ["Ventas->; 098344484;;", ["number not_valid"]],
    ["Ventas->;098344484;a;", ["data not_valid"]],
    ["Ventas->;098344484;a=b::c=d;", ["data not_valid"]],
    ["Ventas->;098344484;a=<img src=x>;", ["data not_valid"]],
    [`Ventas->;098344484;a=${"x".repeat(4000)};`, ["data too_long"]],
    ["Ventas->;098344484;;099::100", ["alternatives not_valid"]],
    [`Ventas->;098344484;;${Array.from({ length: 21 }, () => "1").join(":")}`, ["alternatives too_long"]],
    ["Ventas->;098344484;;;x", ["priority not_valid"]],
    ["Ventas->;098344484;;;0", ["priority not_valid"]],
    ["Ventas->;098344484;;;1.5", ["priority not_valid"]],
    ["Ventas->;098344484;;;9;SIP/1001", ["agentPhone not_valid"]],
    [
      ";x;y;z;-1;?",
      [
        "campaign missing",
        "number not_valid",
        "data not_valid",
        "alternatives not_valid",
        "priority not_valid",
        "agentPhone not_valid",
      ],
    ],
  ])("%j: %j", (line, errors) => expect(problems(line)).toEqual(errors));
});

describe("a mended line", () => {
  test.each([
    [
      "\u{FEFF} Ventas-> ; 098344484 ; a = b : c = d ; 099 : 100 ; 9 ; 1001 \r",
      "Ventas->;098344484;a=b:c=d;099:100;9;1001",
    ],
    ["Ventas->;(098) 344.484;;", "Ventas->;098344484;;"],
    ["Ventas->;098344484;:a=b::c=d:;:099::100:", "Ventas->;098344484;a=b:c=d;099:100"],
    ["Ventas->;098344484", "Ventas->;098344484;;"],
    [`${sample};;;`, sample],
    ["Ventas->;098344484;;;;", "Ventas->;098344484;;"],
    ["Ventas->;0983\u{200B}44484;nombre= Ana  María ;", "Ventas->;098344484;nombre=Ana  María;"],
  ])("%j: %j", (line, mended) => {
    expect(mendBaseLine(line)).toBe(mended);
    expect(problems(mended)).toEqual([]);
  });

  test.each(["Ventas->;call me;;", "Ventas->;;;", "Ventas->;098;a=b=c;", "Ventas->;098;;;high", ";098;;"])(
    "that would need a guess is left wrong: %j",
    (line) => {
      expect(mendBaseLine(line)).toBe(line);
      expect(problems(line)).not.toEqual([]);
    },
  );
});

describe("any record", () => {
  const text = (min: number) =>
    fc
      .string({ unit: "grapheme", minLength: min, maxLength: 20 })
      .map((each) => each.replaceAll(/[;:=<\p{Control}\u00ad\u200b-\u200d\u2060\ufeff]/gu, "").trim())
      .filter((each) => each.length >= min);
  const number = fc.stringMatching(/^\+?[0-9]{1,15}$/);
  const record: fc.Arbitrary<BaseRecord> = fc.record({
    campaign: text(1),
    number,
    data: fc.uniqueArray(fc.tuple(text(1), text(0)), { selector: ([name]) => name, maxLength: 5 }),
    alternatives: fc.array(number, { maxLength: 5 }),
    priority: fc.option(fc.integer({ min: 1, max: 999_999_999 })),
    agentPhone: fc.option(number),
  });

  test("is read as it was written, and needs no mending", () => {
    fc.assert(
      fc.property(record, (each) => {
        const line = formatBaseLine(each);
        expect(parseBaseLine(line)).toEqual({ kind: "record", record: each });
        expect(mendBaseLine(line)).toBe(line);
      }),
    );
  });

  test("survives the spaces and separators that people add", () => {
    const space = fc.constantFrom("", " ", "  ", "\u{A0}");
    fc.assert(
      fc.property(record, space, fc.constantFrom("", ":", "::"), (each, gap, extra) => {
        const fields = formatBaseLine(each).split(";");
        fields[3] = `${extra}${fields[3]}${extra}`;
        const worn = `${fields.map((field) => `${gap}${field}${gap}`).join(";")}${fields.length === 6 ? ";;" : ""}\r`;
        expect(parseBaseLine(mendBaseLine(worn))).toEqual({ kind: "record", record: each });
      }),
    );
  });

  test("any text is mended once and for all, and read without an error of ours", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (line) => {
        const mended = mendBaseLine(line);
        expect(mendBaseLine(mended)).toBe(mended);
        parseBaseLine(line);
      }),
    );
  });
});
