import { type Driver, Kysely, PostgresDialect, sql } from "kysely";
import { Pool } from "pg";
import type { Database } from "./database";
import type { Schema } from "./schema";
import { TellingDriver } from "./telling";

/** Any number, the same in every Vigía: who holds it migrates. */
const migrationLock = 860_311_442;
const answerWithinMs = 5000;

/**
 * Opens a PostgreSQL database. Its connections are made as they are needed, and again after they were lost; nothing
 * waits for the server longer than a few seconds.
 * @param url `postgres://…`
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    application_name: "vigia",
    max: 4,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
    statement_timeout: answerWithinMs,
    idle_in_transaction_session_timeout: answerWithinMs,
    keepAlive: true,
    // One that hangs on a network that is gone is given up after a while.
    maxLifetimeSeconds: 60,
  });
  // A connection that is lost tells its listeners, and ends the process where there are none. Its queries fail anyway.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    db: new Kysely<Schema>({ dialect: new TellingDialect({ pool }) }),
    kind: "postgres",
    migrateAlone: (transaction) =>
      sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(transaction),
  };
}

class TellingDialect extends PostgresDialect {
  override createDriver(): Driver {
    return new TellingDriver(super.createDriver());
  }
}
