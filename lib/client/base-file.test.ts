import { describe, expect, test, vi } from "vitest";
import { checkBaseFile, cutBase, mendBaseFile, pieceName } from "./base-file";
import { decodeText } from "./text-file";

const line = (campaign: string, index: number) => `${campaign};0983${index};id=${index};;;`;

test("a base is told whole: its records, its first ones, and what is wrong where", async () => {
  const text = [line("Ventas->", 1), "", "Ventas->;call me;;", " Otra-> ;099 12;;", line("Otra->", 2)].join(
    "\n",
  );
  expect(await checkBaseFile(text)).toMatchObject({
    records: 2,
    campaigns: new Map([
      ["Ventas->", 1],
      ["Otra->", 1],
    ]),
    first: [{ number: "09831" }, { number: "09832" }],
    wrong: [
      { number: 3, errors: [{ field: "number", problem: "not_valid" }] },
      { number: 4, errors: [{ field: "campaign" }, { field: "number" }] },
    ],
    wrongLines: 2,
    mendable: 1,
  });
  expect(await mendBaseFile(text)).toContain("Otra->;09912;;\n");
});

test("100,000 lines leave the page its turns, and can be stopped", async () => {
  const text = Array.from({ length: 100_000 }, (_, index) => line("Ventas->", index)).join("\r\n");
  const onTurn = vi.fn();
  expect(await checkBaseFile(text, { onTurn })).toMatchObject({ records: 100_000, wrongLines: 0 });
  expect(onTurn.mock.calls.length).toBeGreaterThan(2);
  const stop = new AbortController();
  const stopped = checkBaseFile(text, {
    onTurn: () => stop.abort(new Error("stopped")),
    signal: stop.signal,
  });
  await expect(stopped).rejects.toThrow("stopped");
}, 20_000);

describe("a base is cut", () => {
  test("by campaign and by size, without what is wrong or nobody's", async () => {
    const text = [
      line("Ventas->", 1),
      line("Otra->", 2),
      "no",
      line("Ajena->", 3),
      line("Ventas->", 4),
      line("Ventas->", 5),
    ].join("\r\n");
    const pieces = await cutBase({ name: "mayo.txt", text }, new Set(["Ventas->", "Otra->"]), {
      maxBytes: 55,
    });
    expect(
      pieces.map(({ campaign, filename, records, content }) => [campaign, filename, records, content]),
    ).toEqual([
      ["Ventas->", "mayo-1.txt", 2, `${line("Ventas->", 1)}\n${line("Ventas->", 4)}\n`],
      ["Otra->", "mayo-2.txt", 1, `${line("Otra->", 2)}\n`],
      ["Ventas->", "mayo-3.txt", 1, `${line("Ventas->", 5)}\n`],
    ]);
  });

  test("into one file that keeps its name when it fits", async () => {
    const [piece, ...others] = await cutBase({ name: "mayo.txt", text: line("A->", 1) }, new Set(["A->"]));
    expect(piece).toMatchObject({ filename: "mayo.txt", records: 1 });
    expect(others).toEqual([]);
  });
});

test.each([
  ["mayo.txt", "mayo.txt", "mayo-2.txt"],
  ["..\\..\\etc/passwd", "_.._etc_passwd.csv", "_.._etc_passwd-2.csv"],
  ["=cmd().csv", "cmd().csv", "cmd()-2.csv"],
  [".env", "env.csv", "env-2.csv"],
  ["", "base.csv", "base-2.csv"],
  [`${"x".repeat(300)}.csv`, `${"x".repeat(150)}.csv`, `${"x".repeat(150)}-2.csv`],
])("a file called %j goes as %j, or as %j", (given, whole, second) => {
  expect(pieceName(given, null)).toBe(whole);
  expect(pieceName(given, 2)).toBe(second);
});

describe("what a file was written in is found", () => {
  test.each([
    ["utf-8", [0xc3, 0xb1, 0x61]],
    ["latin-1", [0xf1, 0x61]],
    ["utf-16", [0xff, 0xfe, 0xf1, 0x00, 0x61, 0x00]],
    ["utf-16", [0xfe, 0xff, 0x00, 0xf1, 0x00, 0x61]],
  ])("%s", (encoding, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ encoding, text: "ña" });
  });

  test("what is no text is none", () => {
    expect(decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00]))).toBeNull();
  });
});
