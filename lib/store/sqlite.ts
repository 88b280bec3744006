import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import Libsql from "libsql";
import type { Database } from "./database";
import { sqliteName } from "./errors";
import type { Schema } from "./schema";
import { TellingDriver } from "./telling";

/** How long the thread may stand still for another process's lock. Live answers wait as long, so it is short. */
const blockMs = 50;
/** How long another process's lock is waited for, while everything else goes on. */
const lockedMs = 5000;

/**
 * Opens the embedded database, and makes it when it is missing. What is committed outlives `kill -9` and a power cut.
 * @param directory its folder; made when it is missing
 */
export async function openSqlite(directory: string): Promise<Database> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, "vigia.sqlite");
  // Made for its owner alone, and SQLite's files beside it follow: it holds passwords' hashes. SQLite says what is wrong.
  await writeFile(path, "", { flag: "wx", mode: 0o600 }).catch(() => undefined);
  const file = await waitForLock(() => openFile(path));
  const dialect = new ImmediateDialect(file);
  const db = new Kysely<Schema>({ dialect });
  // Kysely closes what it has used: the first use is now, so that a failed migration closes the file.
  await db.connection().execute(async () => undefined);
  // BEGIN IMMEDIATE keeps every other writer out already.
  return { db, kind: "sqlite", migrateAlone: async () => undefined };
}

function openFile(path: string): Libsql.Database {
  const file = new Libsql(path);
  try {
    file.pragma(`busy_timeout = ${blockMs}`);
    file.pragma("journal_mode = WAL");
    file.pragma("synchronous = FULL");
    file.pragma("foreign_keys = ON");
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Kysely's own, with transactions that take the write lock at once: one that takes it later may not get it at all. */
class ImmediateDialect extends SqliteDialect {
  readonly #file: Libsql.Database;

  constructor(file: Libsql.Database) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): Driver {
    return new TellingDriver(new ImmediateDriver(this.#file));
  }
}

const changes: ReadonlySet<string> = new Set(["InsertQueryNode", "UpdateQueryNode", "DeleteQueryNode"]);

class ImmediateDriver extends SqliteDriver {
  readonly #file: Libsql.Database;

  constructor(file: Libsql.Database) {
    super({ database: file });
    this.#file = file;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: <R>(query: CompiledQuery) => this.#execute<R>(connection, query),
      streamQuery: <R>(query: CompiledQuery) => connection.streamQuery<R>(query),
    };
  }

  /** Only a transaction waits for the lock, so a change that is in none, as better-auth's are, gets one of its own. */
  async #execute<R>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<R>> {
    if (!changes.has(query.query.kind) || this.#file.inTransaction) return connection.executeQuery<R>(query);
    await this.beginTransaction();
    try {
      const result = await connection.executeQuery<R>(query);
      await this.commitTransaction(connection);
      return result;
    } catch (error) {
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  override async beginTransaction(): Promise<void> {
    // Not as a prepared statement: one that met a lock stays half done until it is collected, and no commit succeeds.
    await waitForLock(() => this.#file.exec("begin immediate"));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk rolls back by itself; another rollback would hide that error behind its own.
    // (And asking a closed file whether it is in one ends the process.)
    if (this.#file.open && this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Tries again while another process holds the lock. */
async function waitForLock<T>(work: () => T | Promise<T>): Promise<T> {
  for (const until = Date.now() + lockedMs; ; ) {
    try {
      return await work();
    } catch (error) {
      if (sqliteName(error) !== "SQLITE_BUSY" || Date.now() > until) throw error;
      await sleep(20);
    }
  }
}
