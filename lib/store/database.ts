import type { Kysely, Transaction } from "kysely";
import type { Settings } from "@/lib/env";
import { openPostgres } from "./postgres";
import type { Schema } from "./schema";
import { openSqlite } from "./sqlite";

/** One of the two databases, opened. `db.transaction()` is safe against other writers on both. */
export type Database = {
  readonly db: Kysely<Schema>;
  readonly kind: "sqlite" | "postgres";
  /** Makes this transaction the only one that migrates, until it ends. */
  readonly migrateAlone: (transaction: Transaction<Schema>) => Promise<unknown>;
};

/**
 * Opens the database that the settings name. The embedded one is made when it is missing.
 * @throws the driver's errors, and those of the file system
 */
export function openDatabase({ directory, url }: Settings["data"]): Promise<Database> {
  return url === null ? openSqlite(directory) : openPostgres(url);
}
