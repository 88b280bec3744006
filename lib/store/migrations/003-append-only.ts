import { sql } from "kysely";
import type { Migration } from "@/lib/store/migrate";

/** What was requested never changes; only what became of it is told, and where it is unknown told better. */
const requested = [
  "position",
  "id",
  "requested_at",
  "actor_kind",
  "actor_id",
  "actor_name",
  "address",
  "verb",
  "campaign",
  "target",
  "input",
];
const changesMoreThanItMay = sql.raw(
  [
    "old.outcome not in ('requested', 'unknown')",
    "new.outcome = 'requested'",
    ...requested.map((column) => `new.${column} is distinct from old.${column}`),
  ].join(" or "),
);
const refusal = sql.lit("the audit is append-only");

/** The database itself keeps the audit from being changed, or shortened by more than retention may. */
export const appendOnly: Migration = {
  name: "003-append-only",
  async up({ db, kind }) {
    await db.schema.createIndex("audit_verb").on("audit").columns(["verb", "position"]).execute();
    await db.schema.createIndex("audit_outcome").on("audit").columns(["outcome", "position"]).execute();
    await db.schema
      .createIndex("audit_actor_campaign")
      .on("audit")
      .columns(["actor_id", "campaign", "position"])
      .execute();
    if (kind === "sqlite") {
      await sql`create trigger audit_change before update on audit when ${changesMoreThanItMay}
        begin select raise(abort, ${refusal}); end`.execute(db);
      await sql`create trigger audit_deletion before delete on audit
        when old.requested_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-30 days')
        begin select raise(abort, ${refusal}); end`.execute(db);
      return;
    }
    // 23001: restrict_violation.
    await sql`create function audit_append_only() returns trigger language plpgsql as $$
      begin raise exception ${refusal} using errcode = '23001'; end $$`.execute(db);
    await sql`create trigger audit_change before update on audit
      for each row when (${changesMoreThanItMay}) execute function audit_append_only()`.execute(db);
    await sql`create trigger audit_deletion before delete on audit
      for each row when (
        old.requested_at > to_char(now() at time zone 'utc' - interval '30 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) execute function audit_append_only()`.execute(db);
    await sql`create trigger audit_emptying before truncate on audit
      for each statement execute function audit_append_only()`.execute(db);
  },
};
