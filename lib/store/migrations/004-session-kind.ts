import { sql } from "kysely";
import type { Migration } from "@/lib/store/migrate";

/** What a session is for: the sessions that were there before are people's ordinary ones. */
export const sessionKind: Migration = {
  name: "004-session-kind",
  async up({ db }) {
    await db.schema
      .alterTable("session")
      .addColumn("kind", "text", (column) =>
        column.notNull().defaultTo("user").check(sql`kind in ('user', 'portal')`),
      )
      .execute();
  },
};
