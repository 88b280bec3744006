import { randomUUID } from "node:crypto";
import { type Insertable, type Kysely, sql } from "kysely";
import { onTestFinished } from "vitest";
import type { Settings } from "@/lib/env";
import { type Database, openDatabase } from "@/lib/store/database";
import { migrate } from "@/lib/store/migrate";
import type { Schema } from "@/lib/store/schema";

/** A database with its schema, closed after the test. */
export async function openMigrated(place: Settings["data"]): Promise<Database> {
  const database = await openDatabase(place);
  onTestFinished(() => database.db.destroy());
  await migrate(database);
  return database;
}

type Row = Insertable<Schema["audit"]>;

/** Writes rows of the audit as they are, a minute apart from `firstAt` on, unless they say otherwise. */
export async function writeRows(
  db: Kysely<Schema>,
  rows: readonly Partial<Row>[],
  firstAt = "2026-05-01T12:00:00.000Z",
): Promise<void> {
  const values = rows.map((row, i): Row => {
    const at = new Date(Date.parse(firstAt) + i * 60_000).toISOString();
    return {
      id: randomUUID(),
      requested_at: at,
      finished_at: row.outcome === "requested" ? null : at,
      actor_kind: "user",
      actor_id: "1",
      actor_name: "Ana",
      address: "127.0.0.1",
      verb: "hang_up",
      campaign: "Sales<-",
      target: String(i),
      input: "{}",
      outcome: "succeeded",
      detail: null,
      ...row,
    };
  });
  for (let i = 0; i < values.length; i += 500) {
    await db.transaction().execute((on) =>
      on
        .insertInto("audit")
        .values(values.slice(i, i + 500))
        .execute(),
    );
  }
}

/** How many rows of a table there are. */
export async function count(db: Kysely<Schema>, table: keyof Schema): Promise<number> {
  const { rows } = await sql<{ n: string | number }>`select count(*) as n from ${sql.table(table)}`.execute(
    db,
  );
  return Number(rows[0]?.n);
}
