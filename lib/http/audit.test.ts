import { randomUUID } from "node:crypto";
import Papa from "papaparse";
import { describe, expect, test, vi } from "vitest";
import { GET as exported } from "@/app/api/audit/export/route";
import { GET as listed } from "@/app/api/audit/route";
import { type AuditEntry, auditAnswer } from "@/lib/contracts/audit";
import type { Person, Viewer } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { StoreUnavailable } from "@/lib/store/errors";
import type { Store } from "@/lib/store/store";
import { answerAuditCsv } from "./audit-csv";
import { admin, openOffice } from "./testing/office";

const ana: Actor = { kind: "user", id: "7", name: "Ana" };
const luz: Actor = { kind: "user", id: "8", name: "Luz" };
const lead: Person = {
  kind: "user",
  id: "7",
  name: "Ana",
  role: "lead",
  scope: ["Sales<-"],
  location: null,
};
const supervisor: Person = { ...lead, role: "supervisor" };

type Written = {
  readonly actor?: Actor;
  readonly campaign?: string | null;
  readonly target?: string;
  readonly input?: unknown;
};

/** Writes a row of the audit, as an action would. */
async function write(store: Store, row: Written = {}) {
  const begun = await store.begin({
    actor: ana,
    campaign: "Sales<-",
    target: "SIP/1010",
    input: {},
    verb: "hang_up",
    address: "127.0.0.1",
    key: randomUUID(),
    requestHash: "hash",
    ...row,
  });
  if (begun.kind === "known") throw new Error("A key was used twice.");
  await store.finish(begun.id, { outcome: "succeeded", detail: { outcome: "ended" }, answer: null });
}

async function open() {
  const office = await openOffice();
  const { call } = office;
  return {
    ...office,
    list: async (query = "", as: Viewer = admin) =>
      auditAnswer.parse(await (await call(listed, "GET", { query, as })).json()),
    refused: async (query: string, handler = listed) => {
      const response = await call(handler, "GET", { query });
      return { status: response.status, ...((await response.json()) as object) };
    },
    csv: async (query = "", as: Viewer = admin) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        await (await call(exported, "GET", { query, as })).arrayBuffer(),
      ),
  };
}

/** The rows of a CSV by their columns. */
function parsed(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace("\ufeff", ""), {
    header: true,
    delimiter: ",",
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe("the audit", () => {
  test("is told newest first, a page at a time, with the people in it", async () => {
    const { store, list } = await open();
    await write(store, { actor: ana, target: "SIP/1" });
    await write(store, { actor: luz, target: "SIP/2" });
    await write(store, { actor: ana, target: "SIP/3" });
    const first = await list("?limit=2");
    expect(first.rows.map(({ target }) => target)).toEqual(["SIP/3", "SIP/2"]);
    expect(first.people).toEqual([
      { id: "7", name: "Ana" },
      { id: "8", name: "Luz" },
    ]);
    const second = await list(`?limit=2&before=${first.next}`);
    expect(second.rows.map(({ target }) => target)).toEqual(["SIP/1"]);
    expect(second.next).toBeNull();
    expect((await list("?person=8")).rows).toMatchObject([{ actor: { name: "Luz" } }]);
    expect((await list("?verb=sign_in")).rows).toEqual([]);
  });

  test("shows a supervisor their campaigns', a lead their own, and nobody another campaign's", async () => {
    const { store, list, csv } = await open();
    await write(store, { actor: ana, target: "own" });
    await write(store, { actor: luz, target: "another's" });
    await write(store, { actor: luz, campaign: "Help<-", target: "foreign" });
    await write(store, { actor: luz, campaign: null, target: "a board" });
    const targets = async (as: Viewer) => (await list("", as)).rows.map(({ target }) => target);
    expect(await targets(admin)).toEqual(["a board", "foreign", "another's", "own"]);
    expect(await targets(supervisor)).toEqual(["another's", "own"]);
    expect(await targets(lead)).toEqual(["own"]);
    expect((await list("", lead)).people).toEqual([{ id: "7", name: "Ana" }]);
    expect(parsed(await csv("", supervisor)).map(({ target }) => target)).toEqual(["another's", "own"]);
    expect(parsed(await csv("", lead)).map(({ target }) => target)).toEqual(["own"]);
    expect(await csv("?campaign=Help%3C-", supervisor)).not.toContain("foreign");
  });

  test.each(["agent", "viewer"] as const)("is nothing for an agent or a viewer (%s)", async (role) => {
    const { call } = await open();
    for (const handler of [listed, exported]) {
      expect((await call(handler, "GET", { as: { ...lead, role } })).status).toBe(403);
    }
  });

  test.each([
    ["?from=yesterday", "from"],
    ["?verb=dance", "verb"],
    ["?limit=0", "limit"],
    ["?limit=201", "limit"],
    ["?before=x", "before"],
    ["?person=", "person"],
    ["?campain=Sales", "campain"],
    ["?person=7&person=8", "person"],
  ])("refuses %s, naming what is wrong", async (query, field) => {
    const { refused } = await open();
    const refusal = { status: 400, error: { code: "invalid_request", field } };
    expect(await refused(query)).toMatchObject(refusal);
    expect(await refused(query, exported)).toMatchObject(refusal);
  });
});

describe("the audit as CSV", () => {
  test("has a name with a date, begins with a byte order mark, and ends lines as CSV does", async () => {
    const { store, call, csv } = await open();
    await write(store, { input: { note: 'a "quoted"; thing, ñandú' } });
    const { headers } = await call(exported, "GET");
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="vigia-audit-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(headers.get("cache-control")).toBe("no-store");
    const text = await csv();
    expect(text.startsWith("\ufeffrequestedAt,finishedAt,actorKind,")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const [row] = parsed(text);
    expect(row).toMatchObject({
      actorKind: "user",
      actorId: "7",
      actorName: "Ana",
      address: "127.0.0.1",
      verb: "hang_up",
      campaign: "Sales<-",
      target: "SIP/1010",
      outcome: "succeeded",
      detail: '{"outcome":"ended"}',
    });
    expect(JSON.parse(row?.input ?? "")).toEqual({ note: 'a "quoted"; thing, ñandú' });
    expect(new Date(row?.requestedAt ?? "").toISOString()).toBe(row?.requestedAt);
  });

  test("of nothing is its header alone", async () => {
    const { csv } = await open();
    expect((await csv()).split("\r\n")).toHaveLength(2);
  });

  const dangerous = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "＝1+1",
    "=1+1\nsecond line",
    "@SUM(1)\rsecond line",
  ];

  test.each(dangerous)("lets no spreadsheet run %j", async (name) => {
    const { store, csv } = await open();
    await write(store, { campaign: name, target: name, actor: { ...ana, name } });
    const [row] = parsed(await csv());
    for (const cell of [row?.campaign, row?.target, row?.actorName]) {
      expect(cell?.startsWith("'")).toBe(true);
      expect(cell?.replaceAll("'", "")).toBe(name);
    }
  });

  test.each(dangerous)("lets no spreadsheet run %j within JSON", async (name) => {
    const { store, csv } = await open();
    await write(store, { input: name });
    await write(store, { input: [name] });
    await write(store, { input: { [name]: `;${name}` } });
    for (const { input } of parsed(await csv())) {
      // It begins as JSON does, and what stands after a semicolon, which may begin a cell, as text does.
      expect(input).toMatch(/^["[{]/);
      expect(input).not.toMatch(/;[\s"]*[=+\-@＝]/);
    }
    await write(store, { input: -1 });
    expect(parsed(await csv())[0]?.input).toBe("'-1");
  });

  test("takes a semicolon that a spreadsheet may split at for the beginning of a cell", async () => {
    const { store, csv } = await open();
    await write(store, { campaign: 'Sales;=1+1;"@SUM(1);ok' });
    expect(parsed(await csv())[0]?.campaign).toBe("Sales;'=1+1;'\"@SUM(1);ok");
  });

  test("has every row once, however many pages they are", async () => {
    const { store, csv } = await open();
    const requested_at = new Date().toISOString();
    const rows = Array.from({ length: 1100 }, (_, i) => ({
      id: `row-${i}`,
      requested_at,
      actor_kind: "system" as const,
      verb: "hang_up",
      target: `SIP/${i}`,
      input: "{}",
      outcome: "requested" as const,
    }));
    await store.use((db) =>
      db.transaction().execute((all) => all.insertInto("audit").values(rows).execute()),
    );
    const targets = parsed(await csv()).map(({ target }) => target);
    expect(targets).toEqual(Array.from({ length: 1100 }, (_, i) => `SIP/${1099 - i}`));
  });

  test("reads as much as is taken, and no more when nobody takes it", async () => {
    const { read } = endless();
    const { body } = await answerAuditCsv(read);
    const reader = body!.getReader();
    await reader.read();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
    await reader.cancel();
    const before = read.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read.mock.calls.length).toBe(before);
  });

  test("ends after 100,000 rows, and says so", async () => {
    const { read } = endless();
    const text = await (await answerAuditCsv(read)).text();
    const lines = text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(100_002);
    expect(lines.at(-1)).toMatch(/^Cut after 100000 rows/);
  }, 30_000);

  test("of exactly as many rows is not cut", async () => {
    const { read } = endless(100_000);
    const text = await (await answerAuditCsv(read)).text();
    expect(text.trimEnd().split("\r\n")).toHaveLength(100_001);
    expect(text).not.toContain("Cut");
  }, 30_000);

  test("that cannot be begun is an error in the API's form, no file", async () => {
    const { call, store } = await open();
    vi.spyOn(store, "use").mockRejectedValue(new StoreUnavailable("No disk."));
    const response = await call(exported, "GET");
    expect([response.status, await response.json()]).toMatchObject([
      503,
      { error: { code: "audit_unavailable" } },
    ]);
  });

  /** As many rows as there are. */
  function endless(rows = Number.POSITIVE_INFINITY) {
    const row: AuditEntry = {
      id: "1",
      requestedAt: "2026-03-02T12:00:00.000Z",
      finishedAt: null,
      actor: { kind: "system", id: null, name: null },
      address: null,
      verb: "hang_up",
      campaign: null,
      target: null,
      input: null,
      outcome: "requested",
      detail: null,
    };
    let told = 0;
    const read = vi.fn(async (limit: number) => {
      told += limit;
      return { rows: Array.from({ length: limit }, () => row), next: told < rows ? 1 : null };
    });
    return { read };
  }
});
