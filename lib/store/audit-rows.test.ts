import type { Kysely } from "kysely";
import { describe, expect, test } from "vitest";
import { type AuditEntry, auditQuery, auditRowSchema } from "@/lib/contracts/audit";
import { type AuditSight, auditPeople, auditRows } from "./audit-rows";
import type { Schema } from "./schema";
import { onBoth } from "./testing/places";
import { openMigrated, writeRows } from "./testing/rows";

const all: AuditSight = { kind: "all" };
const targets = ({ rows }: { rows: readonly AuditEntry[] }) => rows.map(({ target }) => target);
const query = (asked: Record<string, unknown> = {}) => auditQuery.parse(asked);

/** What the two databases must do alike. */
onBoth((emptyPlace) => {
  const openEmpty = async (): Promise<Kysely<Schema>> => (await openMigrated(await emptyPlace())).db;

  test("an audit without rows is an empty page", async () => {
    const db = await openEmpty();
    expect(await auditRows(db, query(), all)).toEqual({ rows: [], next: null });
    expect(await auditPeople(db, all)).toEqual([]);
  });

  test("a row is told as the contract has it", async () => {
    const db = await openEmpty();
    await writeRows(db, [
      { actor_kind: "local", actor_id: null, actor_name: null, input: "{", detail: '{"outcome":"ended"}' },
      { input: '{"a":1}', outcome: "requested", address: null },
    ]);
    const { rows } = await auditRows(db, query(), all);
    expect(rows.map((row) => auditRowSchema.parse(row))).toEqual(rows);
    expect(rows).toEqual([
      {
        id: expect.any(String),
        requestedAt: "2026-05-01T12:01:00.000Z",
        finishedAt: null,
        actor: { kind: "user", id: "1", name: "Ana" },
        address: null,
        verb: "hang_up",
        campaign: "Sales<-",
        target: "1",
        input: { a: 1 },
        outcome: "requested",
        detail: null,
      },
      expect.objectContaining({
        actor: { kind: "local", id: null, name: null },
        input: null,
        detail: { outcome: "ended" },
      }),
    ]);
  });

  test("pages follow one another, newest first, and none is left out when rows are added meanwhile", async () => {
    const db = await openEmpty();
    await writeRows(db, Array<object>(7).fill({}));
    const first = await auditRows(db, query({ limit: 3 }), all);
    await writeRows(db, [{ target: "new" }], "2026-05-02T12:00:00.000Z");
    const second = await auditRows(db, query({ limit: 3, before: first.next }), all);
    const third = await auditRows(db, query({ limit: 3, before: second.next }), all);
    expect([first, second, third].map(targets)).toEqual([["6", "5", "4"], ["3", "2", "1"], ["0"]]);
    expect(third.next).toBeNull();
    expect((await auditRows(db, query({ limit: 8 }), all)).next).toBeNull();
  });

  describe("filters", () => {
    async function openFilled(): Promise<Kysely<Schema>> {
      const db = await openEmpty();
      await writeRows(db, [
        { campaign: "Sales<-" },
        { campaign: "Other", actor_id: "2", actor_name: "Eva" },
        { campaign: null, verb: "sign_in" },
        { campaign: null, actor_kind: "system", actor_id: null, actor_name: null, verb: "delete_old_audit" },
        { campaign: null, actor_kind: "local", actor_id: null, actor_name: null },
        { outcome: "refused" },
        { actor_kind: "wall", actor_id: "w", actor_name: "Lobby" },
      ]);
      return db;
    }

    test.each([
      [{ from: "2026-05-01T12:05:00.000Z" }, ["6", "5"]],
      [{ from: "2026-05-01T12:05:00Z" }, ["6", "5"]],
      [{ to: "2026-05-01T12:01:00Z" }, ["1", "0"]],
      [{ from: "2026-05-01T12:02:00Z", to: "2026-05-01T12:03:30Z" }, ["3", "2"]],
      [{ from: "2026-05-02T12:02:00Z" }, []],
      [{ to: "2026-04-02T12:02:00Z" }, []],
      [{ from: "2026-05-01T12:03:00Z", to: "2026-05-01T12:02:00Z" }, []],
      [{ person: "2" }, ["1"]],
      [{ person: "w" }, ["6"]],
      [{ person: "system" }, ["3"]],
      [{ person: "nobody" }, []],
      [{ verb: "sign_in" }, ["2"]],
      [{ campaign: "Other" }, ["1"]],
      [{ campaign: "other" }, []],
      [{ campaign: "\u0000" }, []],
      [{ person: "\u0000" }, []],
      [{ outcome: "refused" }, ["5"]],
      [{ person: "1", verb: "hang_up", campaign: "Sales<-", outcome: "succeeded" }, ["0"]],
    ])("%j", async (asked, expected) => {
      expect(targets(await auditRows(await openFilled(), query(asked), all))).toEqual(expected);
    });

    test("a clock that was set back hides no row", async () => {
      const db = await openEmpty();
      await writeRows(db, Array<object>(60).fill({}));
      await writeRows(db, Array<object>(60).fill({ target: "again" }), "2026-05-01T12:30:00.000Z");
      const { rows } = await auditRows(
        db,
        query({ from: "2026-05-01T12:50:00Z", to: "2026-05-01T12:52:00Z" }),
        all,
      );
      expect(rows.map(({ target }) => target)).toEqual(["again", "again", "again", "52", "51", "50"]);
    });
  });

  test("what is far apart is found, on every page", async () => {
    const db = await openEmpty();
    const positions = [1, 2, 19_999, 20_000, 20_001, 20_002, 45_000, 65_000, 65_001, 200_000];
    await writeRows(
      db,
      positions.map((position) => ({ position, target: String(position) })),
    );
    const found: (string | null)[] = [];
    let before: number | null | undefined;
    for (let pages = 0; before !== null && pages < 9; pages++) {
      const page = await auditRows(db, query({ limit: 3, before }), all);
      found.push(...targets(page));
      before = page.next;
    }
    expect(found).toEqual(positions.toReversed().map(String));
  });

  describe("sights", () => {
    const foreign = { code: "other_campaigns_call", campaign: "Foreign" };

    async function openMixed(): Promise<Kysely<Schema>> {
      const db = await openEmpty();
      await writeRows(db, [
        { target: "mine in A", campaign: "A" },
        { target: "mine in Foreign", campaign: "Foreign" },
        {
          target: "mine in none",
          campaign: null,
          input: '{"scope":["Foreign"]}',
          detail: '{"user":"Foreign"}',
        },
        {
          target: "hers in A",
          campaign: "A",
          actor_id: "2",
          actor_name: "Eva",
          detail: JSON.stringify(foreign),
        },
        { target: "hers in Foreign", campaign: "Foreign", actor_id: "3", actor_name: "Foreigner" },
        { target: "hers in none", campaign: null, actor_id: "2", actor_name: "Eva" },
        {
          target: "system's in none",
          campaign: null,
          actor_kind: "system",
          actor_id: null,
          actor_name: null,
        },
        { target: "system's in A", campaign: "A", actor_kind: "system", actor_id: null, actor_name: null },
      ]);
      return db;
    }

    const inA = ["system's in A", "hers in A"];
    test.each<[string, AuditSight, string[], string[]]>([
      [
        "everything",
        all,
        [
          "system's in A",
          "system's in none",
          "hers in none",
          "hers in Foreign",
          "hers in A",
          "mine in none",
          "mine in Foreign",
          "mine in A",
        ],
        ["Ana", "Eva", "Foreigner"],
      ],
      [
        "what is done in one's campaigns, and one's own in none",
        { kind: "scope", scope: ["A"], actorId: "1" },
        [...inA, "mine in none", "mine in A"],
        ["Ana", "Eva"],
      ],
      [
        "what is done in any campaign, and one's own in none",
        { kind: "scope", scope: "all", actorId: "1" },
        ["system's in A", "hers in Foreign", "hers in A", "mine in none", "mine in Foreign", "mine in A"],
        ["Ana", "Eva", "Foreigner"],
      ],
      [
        "no campaign: one's own in none",
        { kind: "scope", scope: [], actorId: "2" },
        ["hers in none"],
        ["Eva"],
      ],
      [
        "one's own, and that in one's campaigns",
        { kind: "own", scope: ["A"], actorId: "1" },
        ["mine in none", "mine in A"],
        ["Ana"],
      ],
      [
        "all one's own",
        { kind: "own", scope: "all", actorId: "1" },
        ["mine in none", "mine in Foreign", "mine in A"],
        ["Ana"],
      ],
      ["one's own, of whom did nothing", { kind: "own", scope: ["A"], actorId: "9" }, [], []],
      [
        "one's own, without a campaign of one's own any more",
        { kind: "own", scope: ["B"], actorId: "3" },
        [],
        [],
      ],
    ])("%s", async (_, sight, expected, people) => {
      const db = await openMixed();
      expect(targets(await auditRows(db, query(), sight))).toEqual(expected);
      expect((await auditPeople(db, sight)).map(({ name }) => name)).toEqual(people);
    });

    test("no filter widens a sight", async () => {
      const db = await openMixed();
      const sight: AuditSight = { kind: "scope", scope: ["A"], actorId: "1" };
      for (const asked of [{ campaign: "Foreign" }, { person: "3" }, { person: "system", verb: "sign_in" }]) {
        expect((await auditRows(db, query(asked), sight)).rows).toEqual([]);
      }
    });

    test("what a narrow sight sees names no foreign campaign anywhere", async () => {
      const db = await openMixed();
      for (const kind of ["scope", "own"] as const) {
        for (const actorId of ["1", "2"]) {
          const { rows } = await auditRows(db, query(), { kind, scope: ["A"], actorId });
          expect(rows.length).toBeGreaterThan(1);
          expect(JSON.stringify(rows)).not.toContain("Foreign");
        }
      }
      const { rows } = await auditRows(db, query({ person: "2", campaign: "A" }), all);
      expect(rows).toMatchObject([{ detail: foreign }]);
    });
  });

  test("people have the name they had last, and are sorted by it", async () => {
    const db = await openEmpty();
    await writeRows(db, [
      { actor_id: "b", actor_name: "Zoe" },
      { actor_id: "a", actor_name: "Eva" },
      { actor_id: "b", actor_name: "Ana" },
      { actor_kind: "wall", actor_id: "c", actor_name: "Lobby" },
      { actor_kind: "system", actor_id: null, actor_name: null },
    ]);
    expect(await auditPeople(db, all)).toEqual([
      { id: "b", name: "Ana" },
      { id: "a", name: "Eva" },
      { id: "c", name: "Lobby" },
    ]);
  });
});
