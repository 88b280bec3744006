import { setImmediate as letOthersRun } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "./database";
import { deleteOldAudit } from "./retention";
import type { Schema } from "./schema";
import { saveGeneralSettings } from "./settings";
import { openStore } from "./store";
import { onBoth } from "./testing/places";
import { count, openMigrated, writeRows } from "./testing/rows";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** What the two databases must do alike. */
onBoth((emptyPlace, kind) => {
  const openEmpty = async (): Promise<Kysely<Schema>> => (await openMigrated(await emptyPlace())).db;

  test("old rows are deleted, however many; the others stay", async () => {
    const db = await openEmpty();
    await writeRows(db, Array<object>(1203).fill({}), daysAgo(100).toISOString());
    await writeRows(db, [{}, {}], daysAgo(40).toISOString());
    expect(await deleteOldAudit(db, daysAgo(50))).toBe(1203);
    expect(await count(db, "audit")).toBe(2);
    expect(await deleteOldAudit(db, daysAgo(50))).toBe(0);
  });

  test("while rows are deleted others are written", async () => {
    const db = await openEmpty();
    await writeRows(db, Array<object>(3000).fill({}), daysAgo(100).toISOString());
    let isDeleting = true;
    const deleting = deleteOldAudit(db, daysAgo(50)).finally(() => {
      isDeleting = false;
    });
    let written = 0;
    for (; isDeleting; written++) {
      await writeRows(db, [{}], new Date().toISOString());
      await letOthersRun();
    }
    expect(await deleting).toBe(3000);
    expect(written).toBeGreaterThan(2);
    expect(await count(db, "audit")).toBe(written);
  });

  test("who is told to stop leaves the rest", async () => {
    const db = await openEmpty();
    await writeRows(db, [{}], daysAgo(100).toISOString());
    expect(await deleteOldAudit(db, daysAgo(50), AbortSignal.abort())).toBe(0);
  });

  test("opening deletes what is older than the settings say, and records it", async () => {
    const place = await emptyPlace();
    const db = (await openMigrated(place)).db;
    await writeRows(db, [{}, {}, {}], daysAgo(100).toISOString());
    await writeRows(db, [{ target: "young" }], daysAgo(80).toISOString());
    await saveGeneralSettings(db, { auditDays: 90 });
    const store = await openStore(place);
    onTestFinished(() => store.close());
    await expect.poll(async () => (await store.latest(9))[0]?.outcome).toBe("succeeded");
    await expect.poll(async () => (await store.latest(9)).length).toBe(2);
    expect(await store.latest(9)).toMatchObject([
      { verb: "delete_old_audit", actor_kind: "system", outcome: "succeeded", detail: '{"deleted":3}' },
      { target: "young" },
    ]);
    await store.close();

    const again = await openStore(place);
    await again.close();
    expect(await count(db, "audit")).toBe(2);
  });

  const refusal = "the audit is append-only";

  test("the database itself keeps the audit: no row younger than thirty days is deleted", async () => {
    const db = await openEmpty();
    await writeRows(db, [{ target: "old" }], daysAgo(31).toISOString());
    await writeRows(db, [{ target: "young" }], daysAgo(29).toISOString());
    await expect(db.deleteFrom("audit").execute()).rejects.toThrow(refusal);
    await expect(deleteOldAudit(db, new Date())).rejects.toThrow(refusal);
    expect(await count(db, "audit")).toBe(2);
    await db.deleteFrom("audit").where("target", "=", "old").execute();
    expect(await count(db, "audit")).toBe(1);
    if (kind === "postgres") await expect(sql`truncate audit`.execute(db)).rejects.toThrow(refusal);
  });

  test("the database itself keeps the audit: an outcome is told once, and nothing else ever changes", async () => {
    const db = await openEmpty();
    await writeRows(db, [
      { id: "requested", outcome: "requested" },
      { id: "unknown", outcome: "unknown" },
      { id: "succeeded" },
    ]);
    const change = (id: string, to: Partial<Record<keyof Schema["audit"], string | null>>) =>
      db
        .updateTable("audit")
        .set(to as object)
        .where("id", "=", id)
        .execute();
    const finished = { outcome: "failed", finished_at: "2026-05-01T12:00:00.000Z", detail: "1" };
    const other = { actor_name: "Eva", actor_id: "9", address: null, verb: "x", campaign: null, input: "[]" };
    for (const id of ["requested", "unknown", "succeeded"]) {
      for (const [column, value] of Object.entries({ ...other, id: "y", target: null, requested_at: "z" })) {
        await expect(change(id, { [column]: value }), column).rejects.toThrow(refusal);
      }
    }
    await expect(change("succeeded", finished)).rejects.toThrow(refusal);
    await expect(change("succeeded", { detail: "1" })).rejects.toThrow(refusal);
    await expect(change("unknown", { outcome: "requested", finished_at: null })).rejects.toThrow(refusal);
    await change("requested", finished);
    await change("unknown", finished);
    await expect(change("requested", finished)).rejects.toThrow(refusal);
    await expect(change("unknown", finished)).rejects.toThrow(refusal);
  });

  test("what breaks a rule of the database is no reason to call it unavailable", async () => {
    const place = await emptyPlace();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const database = await openDatabase(place);
    await writeRows(database.db, [{}], new Date().toISOString());
    await database.db.destroy();
    const deletion = store.use((db) => db.deleteFrom("audit").execute());
    await expect(deletion).rejects.toMatchObject({ name: expect.not.stringContaining("StoreUnavailable") });
  });
});
