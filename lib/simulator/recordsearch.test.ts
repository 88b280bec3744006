import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plainDate, readPlainDate } from "./dates";
import { logIn, post, start, text } from "./testclient";

interface Row {
  id: number;
  calldate: string;
  src: string;
  dst: string;
  guid: string;
  uniqueid: string;
  campaign: string;
  peeraccount: string;
  billsec: number;
  rating: number;
  userfield: string | null;
}

const sample: object[] = JSON.parse(
  readFileSync(new URL("samples/getrecords.json", import.meta.url), "utf8"),
);

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

async function open(options = {}) {
  const simulator = await start({ still: true, ...options });
  const token = await logIn(simulator);
  const raw = (filter: unknown, page: Record<string, string> = {}) =>
    text(
      post(
        simulator,
        "Cdr/getrecords",
        { lastrow: "0", searchLimit: "1000", Random: "1", filter: JSON.stringify(filter), ...page },
        token,
      ),
    );
  const search = async (filter: Record<string, unknown> = {}, page = {}): Promise<Row[]> =>
    JSON.parse(await raw({ type: "record", ...filter }, page));
  return { simulator, token, raw, search };
}

describe("getrecords", () => {
  test("writes the vendor's keys in their order, empty ones as null", async () => {
    const { search } = await open();
    const rows = await search();
    expect(rows.length).toBeGreaterThan(300);
    for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(sample[0]!));
    const types = (row: object) => Object.values(row).map((value) => value === null || typeof value);
    expect(types(rows.find(({ userfield }) => userfield === null)!)).toEqual(types(sample[0]!));
  });

  test("two legs share guid and uniqueid, not id", async () => {
    const { search } = await open();
    const byGuid = groupBy(await search(), ({ guid }) => guid);
    const legs = [...byGuid.values()].filter(({ length }) => length === 2);
    expect(legs.length).toBeGreaterThan(10);
    for (const [one, other] of legs) {
      expect(one!.uniqueid).toBe(other!.uniqueid);
      expect(one!.id).not.toBe(other!.id);
    }
  });

  test("pages through all of it, the latest first, the same each time", async () => {
    const { search } = await open();
    const all = await search();
    const paged: Row[] = [];
    for (let first = 0; first < all.length; first += 50)
      paged.push(...(await search({}, { lastrow: String(first), searchLimit: "50" })));
    expect(paged).toEqual(all);
    const dates = all.map(({ calldate }) => calldate);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(await (await open()).search()).toEqual(all);
  });

  test("honours every field of the filter", async () => {
    const { search } = await open();
    const all = await search();
    const expectOnly = async (filter: Record<string, unknown>, keep: (row: Row) => boolean) => {
      const wanted = all.filter(keep).map(({ id }) => id);
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.length);
      expect((await search(filter)).map(({ id }) => id)).toEqual(wanted);
    };
    const { calldate, peeraccount, campaign, src, dst } = all[40]!;
    await expectOnly({ calldatei: calldate }, (row) => row.calldate >= calldate);
    await expectOnly({ calldatef: calldate }, (row) => row.calldate <= calldate);
    await expectOnly({ agent: peeraccount }, (row) => row.peeraccount === peeraccount);
    await expectOnly({ campaign }, (row) => row.campaign === campaign);
    await expectOnly({ source: src }, (row) => row.src.includes(src));
    await expectOnly({ destination: dst }, (row) => row.dst.includes(dst));
    await expectOnly({ data: "venta|" }, (row) => row.userfield?.includes("Venta|") ?? false);
    await expectOnly({ range: "9-11" }, (row) => / (09|10):/.test(row.calldate));
    await expectOnly({ rating: "4" }, (row) => row.rating === 4);
    await expectOnly({ mindur: 200 }, (row) => row.billsec >= 200);
    await expectOnly({ exclude: src }, (row) => row.src !== src && row.dst !== src);
    const customer = (row: Row) => (row.src.startsWith("09") ? row.src : row.dst);
    const times = groupBy(all, customer);
    await expectOnly({ cont: "5" }, (row) => times.get(customer(row))!.length >= 5);
    expect(await search({ type: "chat" })).toEqual([]);
    const recent = await search({ range: "2" });
    expect(recent.length).toBeLessThan(all.length);
    for (const row of recent) expect(row.calldate >= "2026-11-22 10:00:00").toBe(true);
  });

  test("0 for a search that cannot be read", async () => {
    const { raw } = await open();
    expect(await raw({ calldatei: "22/11/2026" })).toBe("0");
    expect(await raw({ calldatei: "2026-02-30 00:00:00" })).toBe("0");
    expect(await raw({ mindur: "long" })).toBe("0");
    expect(await raw([])).toBe("0");
    expect(await raw({}, { searchLimit: "many" })).toBe("0");
    expect(await raw({}, { Random: "" })).toBe("0");
  });

  test("calls that end on the living floor are found", async () => {
    const { search, simulator } = await open({ still: false });
    const before = (await search()).length;
    simulator.advance(120);
    const rows = await search({ calldatef: "2026-11-22 12:02:00" });
    expect(rows.length).toBeGreaterThan(before);
  });
});

describe("TagRecord", () => {
  test("says nothing; a moment later the tag is found", async () => {
    const { search, simulator, token } = await open();
    const [row] = await search();
    const tag = { phone: row!.dst, guid: row!.guid, data: "Revisar <mañana>" };
    expect(await text(post(simulator, "Agents/TagRecord", tag, token))).toBe("");
    expect(await search({ data: "Revisar" })).toEqual([]);
    simulator.advance(2);
    expect((await search({ data: "Revisar" })).map(({ guid }) => guid)).toEqual([row!.guid]);
    expect(await text(post(simulator, "Agents/TagRecord", { ...tag, guid: "none" }, token))).toBe("");
    simulator.advance(2);
    expect(await (await fetch(`${simulator.url}/_sim/tags`)).json()).toMatchObject([
      { ...tag, state: "written" },
      { guid: "none", state: "no such record" },
    ]);
  });
});

test("plain dates go there and back in any zone, over changes of the clocks too", () => {
  for (const zone of ["America/Montevideo", "Europe/Madrid", "Asia/Kathmandu"]) {
    for (let at = Date.UTC(2026, 9, 24); at < Date.UTC(2026, 9, 26); at += 1_800_000) {
      const text = plainDate(at, zone);
      expect(plainDate(readPlainDate(text, zone)!, zone)).toBe(text);
    }
  }
});
