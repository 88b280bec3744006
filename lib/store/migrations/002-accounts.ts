import type { CreateTableBuilder } from "kysely";
import { sql } from "kysely";
import type { Migration } from "@/lib/store/migrate";

// The first four tables are better-auth's: its names, its columns, and a few of ours. Times are ISO 8601 UTC and truth
// is 0 or 1, on both databases.

type Columns = readonly (readonly [name: string, type: "text" | "integer", needed?: "needed"])[];

function withColumns<T extends string>(
  table: CreateTableBuilder<T>,
  columns: Columns,
): CreateTableBuilder<T> {
  return columns.reduce<CreateTableBuilder<T>>(
    (built, [name, type, needed]) =>
      built.addColumn(name, type, (column) => (needed ? column.notNull() : column)) as CreateTableBuilder<T>,
    table,
  );
}

const written: Columns = [
  ["createdAt", "text", "needed"],
  ["updatedAt", "text", "needed"],
];

/** People, their sessions, TVs, and what an administrator sets. */
export const accounts: Migration = {
  name: "002-accounts",
  async up({ db }) {
    const table = <T extends string>(name: T) =>
      db.schema.createTable(name).addColumn("id", "text", (column) => column.primaryKey());
    await withColumns(
      table("user").addColumn("email", "text", (column) => column.notNull().unique()),
      [
        ["name", "text", "needed"],
        ["emailVerified", "integer", "needed"],
        ["image", "text"],
        ...written,
        ["displayUsername", "text"],
        ["role", "text", "needed"],
        ["scope", "text", "needed"],
        ["location", "text"],
        ["language", "text"],
        ["landing", "text", "needed"],
        ["disabled", "integer", "needed"],
        ["lastSignInAt", "text"],
      ],
    )
      .addColumn("username", "text", (column) => column.unique())
      .addCheckConstraint("user_role", sql`role in ('agent', 'viewer', 'lead', 'supervisor', 'admin')`)
      .execute();
    await withColumns(
      table("session").addColumn("token", "text", (column) => column.notNull().unique()),
      [["expiresAt", "text", "needed"], ["ipAddress", "text"], ["userAgent", "text"], ...written],
    )
      .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
      .execute();
    await db.schema.createIndex("session_user").on("session").column("userId").execute();
    await withColumns(table("account"), [
      ["accountId", "text", "needed"],
      ["providerId", "text", "needed"],
      ["accessToken", "text"],
      ["refreshToken", "text"],
      ["idToken", "text"],
      ["accessTokenExpiresAt", "text"],
      ["refreshTokenExpiresAt", "text"],
      ["scope", "text"],
      ["password", "text"],
      ...written,
    ])
      .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
      .execute();
    await db.schema.createIndex("account_user").on("account").column("userId").execute();
    await withColumns(table("verification"), [
      ["identifier", "text", "needed"],
      ["value", "text", "needed"],
      ["expiresAt", "text", "needed"],
      ...written,
    ]).execute();
    await db.schema.createIndex("verification_identifier").on("verification").column("identifier").execute();

    await withColumns(table("boards"), [
      ["name", "text", "needed"],
      ["content", "text", "needed"],
      ["created_at", "text", "needed"],
      ["updated_at", "text", "needed"],
    ]).execute();
    await withColumns(
      table("walls").addColumn("token_hash", "text", (column) => column.notNull().unique()),
      [
        ["name", "text", "needed"],
        ["board", "text", "needed"],
        ["paired_at", "text", "needed"],
        ["last_seen_at", "text"],
        ["version", "text"],
        ["awake", "text", "needed"],
        ["revoked_at", "text"],
      ],
    ).execute();
    await db.schema
      .createTable("campaign_settings")
      .addColumn("campaign", "text", (column) => column.primaryKey())
      .addColumn("content", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("agent_settings")
      .addColumn("location", "text", (column) => column.primaryKey())
      .addColumn("context", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("general_settings")
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("content", "text", (column) => column.notNull())
      .execute();

    await db.schema.createIndex("audit_time").on("audit").column("requested_at").execute();
    await db.schema.createIndex("audit_campaign").on("audit").columns(["campaign", "position"]).execute();
    await db.schema.createIndex("audit_actor").on("audit").columns(["actor_id", "position"]).execute();
  },
};
