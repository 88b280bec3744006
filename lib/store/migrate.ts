import type { Transaction } from "kysely";
import type { Database } from "./database";
import { StoreUnavailable } from "./errors";
import { audit } from "./migrations/001-audit";
import { accounts } from "./migrations/002-accounts";
import { appendOnly } from "./migrations/003-append-only";
import { sessionKind } from "./migrations/004-session-kind";
import type { Schema } from "./schema";

/** One step of the schema. Once released it is never changed; the next step mends it. */
export type Migration = {
  readonly name: string;
  readonly up: (on: { readonly db: Transaction<Schema>; readonly kind: Database["kind"] }) => Promise<void>;
};

/** All steps, in their order. */
export const migrations: readonly Migration[] = [audit, accounts, appendOnly, sessionKind];

/**
 * Brings the schema up to date: all missing steps or none, in one transaction, one process at a time.
 * @throws StoreUnavailable when the database has steps that this program does not know
 */
export async function migrate(
  { db, kind, migrateAlone }: Database,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await migrateAlone(transaction);
    await transaction.schema
      .createTable("schema_migrations")
      .ifNotExists()
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("applied_at", "text", (column) => column.notNull())
      .execute();
    const rows = await transaction.selectFrom("schema_migrations").select("name").execute();
    const applied = new Set(rows.map(({ name }) => name));
    const known = new Set(steps.map(({ name }) => name));
    if ([...applied].some((name) => !known.has(name))) {
      throw new StoreUnavailable(
        "The database is newer than this program: start the newer Vigía, or give this one another database.",
      );
    }
    for (const { name, up } of steps.filter((step) => !applied.has(step.name))) {
      await up({ db: transaction, kind });
      const applied_at = new Date().toISOString();
      await transaction.insertInto("schema_migrations").values({ name, applied_at }).execute();
    }
  });
}
