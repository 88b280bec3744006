import { describe, expect, test } from "vitest";
import { entryCells, entryHead, listCsv, mostLines, readList } from "./blacklist";

const live = new Set(["Ventas->", "Soporte<-"]);
const read = async (text: string, campaign: string | null = "Ventas->") =>
  (await readList(text, campaign, live)) ?? [];

test("numbers one a line are of the chosen campaign, however people write them", async () => {
  const lines = await read("099 123 456\r\n\r\n(02) 900.1234\n+59899111222\n");
  expect(lines).toMatchObject([
    { number: 1, kind: "entry", entry: { phone: "099123456", campaign: "Ventas->", name: "" } },
    { number: 3, kind: "entry", entry: { phone: "029001234" } },
    { number: 4, kind: "entry", entry: { phone: "+59899111222" } },
  ]);
});

test.each([
  ["semicolons", "099123456;Soporte<-;Ana;Acme;Jefa;ana"],
  ["commas", "099123456,Soporte<-,Ana,Acme,Jefa,ana"],
  ["tabs", "099123456\tSoporte<-\tAna\tAcme\tJefa\tana"],
  [
    "headings",
    "Nombre;Teléfono;Campaña;Empresa;Cargo;Usuario;Notas\nAna;099123456;Soporte<-;Acme;Jefa;ana;x",
  ],
])("a line with %s is read whole", async (_, text) => {
  const [line] = await read(text);
  expect(line).toMatchObject({
    kind: "entry",
    entry: {
      phone: "099123456",
      campaign: "Soporte<-",
      name: "Ana",
      company: "Acme",
      jobTitle: "Jefa",
      username: "ana",
    },
  });
});

test("what is wrong is told by its line, also behind a cell of several lines", async () => {
  const text = '1;;"Ana\nMaría"\n099;Nadie->\nabc\n099;;=cmd()\n098;;<script>';
  expect(await read(text)).toMatchObject([
    { number: 1, kind: "wrong", problems: ["field"] },
    { number: 3, kind: "wrong", problems: ["campaign_unknown"] },
    { number: 4, kind: "wrong", problems: ["phone"] },
    { number: 5, kind: "wrong", problems: ["field"] },
    { number: 6, kind: "wrong", problems: ["field"] },
  ]);
  expect(await read("099", null)).toMatchObject([{ kind: "wrong", problems: ["campaign_missing"] }]);
  expect(await read("099", "")).toMatchObject([{ kind: "entry", entry: { campaign: "" } }]);
});

test("a number that was there already says where, in the same campaign only", async () => {
  expect(await read("099\n098\n0 99\n099;Soporte<-")).toMatchObject([
    { kind: "entry" },
    { kind: "entry" },
    { number: 3, kind: "repeat", repeats: 1 },
    { kind: "entry" },
  ]);
});

test("10,000 lines are read; too many are not", async () => {
  const text = (count: number) => Array.from({ length: count }, (_, index) => `099${index}`).join("\n");
  expect(await read(text(10_000))).toHaveLength(10_000);
  expect(await readList(text(mostLines + 2), "Ventas->", live)).toBeNull();
}, 20_000);

describe("what is saved", () => {
  test("is read again as it was", async () => {
    const [line] = await read("+59899;Soporte<-;Ana;A;B;c");
    if (line?.kind !== "entry") throw new Error("no entry");
    const [again] = await read(listCsv([entryCells(line.entry)], entryHead));
    expect(again).toMatchObject({ number: 2, kind: "entry", entry: line.entry });
  });

  test("runs nothing in a spreadsheet", () => {
    expect(listCsv([["=cmd()", "@x", "+1+cmd", "+598 99"]], ["a"])).toContain(
      `"'=cmd()";"'@x";"'+1+cmd";+598 99`,
    );
  });
});
