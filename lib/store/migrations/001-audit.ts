import { sql } from "kysely";
import type { Migration } from "@/lib/store/migrate";

/** What was done on the platform, and the keys that keep it from being done twice. */
export const audit: Migration = {
  name: "001-audit",
  async up({ db, kind }) {
    await db.schema
      .createTable("audit")
      .addColumn("position", kind === "sqlite" ? "integer" : "bigserial", (column) => column.primaryKey())
      .addColumn("id", "text", (column) => column.notNull().unique())
      .addColumn("requested_at", "text", (column) => column.notNull())
      .addColumn("finished_at", "text")
      .addColumn("actor_kind", "text", (column) => column.notNull())
      .addColumn("actor_id", "text")
      .addColumn("actor_name", "text")
      .addColumn("address", "text")
      .addColumn("verb", "text", (column) => column.notNull())
      .addColumn("campaign", "text")
      .addColumn("target", "text")
      .addColumn("input", "text", (column) => column.notNull())
      .addColumn("outcome", "text", (column) => column.notNull())
      .addColumn("detail", "text")
      .addCheckConstraint(
        "audit_outcome",
        sql`outcome in ('requested', 'succeeded', 'refused', 'failed', 'unknown')`,
      )
      .addCheckConstraint("audit_finished", sql`(outcome = 'requested') = (finished_at is null)`)
      .execute();
    await db.schema
      .createIndex("audit_requested")
      .on("audit")
      .column("outcome")
      .where(sql.ref("outcome"), "=", sql.lit("requested"))
      .execute();
    await db.schema
      .createTable("idempotency_keys")
      .addColumn("owner", "text", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("request_hash", "text", (column) => column.notNull())
      .addColumn("audit_id", "text", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("answer", "text")
      .addPrimaryKeyConstraint("idempotency_keys_pk", ["owner", "key"])
      .execute();
    await db.schema
      .createIndex("idempotency_keys_created")
      .on("idempotency_keys")
      .column("created_at")
      .execute();
  },
};
