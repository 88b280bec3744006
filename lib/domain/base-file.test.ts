import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseLines, basePieces, checkBase, countBaseRecords, mendBase } from "./base-file";

const good = (index: number) => `Ventas->;0983${index};id=${index}:nombre=Ana;099${index}:1007;9;1001`;

test("lines are numbered as an editor numbers them, blank ones left out, whatever ends them", () => {
  const file = "\u{FEFF}a\r\n\r\n  \nb\nc";
  expect([...baseLines(file)]).toEqual([
    { number: 1, text: "a" },
    { number: 4, text: "b" },
    { number: 5, text: "c" },
  ]);
  expect(countBaseRecords(file)).toBe(3);
  expect(countBaseRecords("")).toBe(0);
  expect(countBaseRecords("\u{FEFF}\r\n")).toBe(0);
});

test("a check counts the records by campaign and names what is wrong where", () => {
  const file = `${good(1)}\n\nVentas->;x;;\nOtra<-;1;;\n${good(2)}\nno\n`;
  expect(checkBase(file)).toEqual({
    records: 3,
    campaigns: new Map([
      ["Ventas->", 2],
      ["Otra<-", 1],
    ]),
    wrong: [
      { number: 3, text: "Ventas->;x;;", errors: [{ field: "number", problem: "not_valid" }] },
      { number: 6, text: "no", errors: [{ field: "line", problem: "too_few_fields" }] },
    ],
    wrongLines: 2,
  });
  expect(checkBase(file, 1)).toMatchObject({ wrong: [{ number: 3 }], wrongLines: 2 });
});

test("the fixed copy is a good file where nothing has to be guessed", () => {
  const file = "\u{FEFF} Ventas-> ; 098 344 ;a=b::c=d; 1:\r\n\r\nVentas->;099\r\nVentas->;who;;";
  const copy = mendBase(file);
  expect(copy).toBe("Ventas->;098344;a=b:c=d;1\nVentas->;099;;\nVentas->;who;;\n");
  expect(checkBase(copy)).toMatchObject({ records: 2, wrongLines: 1, wrong: [{ number: 3 }] });
});

describe("pieces", () => {
  test("hold every line once, in order, within the limit", () => {
    const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => {
      return text.trim() !== "" && !/[\r\n\u{FEFF}]/u.test(text);
    });
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 60 }), (lines, limit) => {
        const pieces = [...basePieces(lines.join("\n"), limit)];
        expect(pieces.join("")).toBe(lines.map((text) => `${text}\n`).join(""));
        for (const piece of pieces) {
          const isOneLine = piece.indexOf("\n") === piece.length - 1;
          expect(isOneLine || Buffer.byteLength(piece) <= limit).toBe(true);
        }
        for (const [index, piece] of pieces.slice(1).entries()) {
          const next = piece.slice(0, piece.indexOf("\n") + 1);
          expect(Buffer.byteLength(`${pieces[index]}${next}`)).toBeGreaterThan(limit);
        }
      }),
    );
  });
});

test("100,000 lines are checked, mended and cut in a moment", () => {
  const file = Array.from({ length: 100_000 }, (_, index) => good(index)).join("\r\n");
  const from = performance.now();
  expect(checkBase(file)).toMatchObject({ records: 100_000, wrongLines: 0 });
  expect(countBaseRecords(mendBase(file))).toBe(100_000);
  expect([...basePieces(file, 1_000_000)].length).toBeGreaterThan(4);
  expect(performance.now() - from).toBeLessThan(5000);
});
