import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import { awakeStates, type Wall, type WallSeen } from "@/lib/contracts/walls";
import type { Schema } from "./schema";

/** All walls but the revoked ones, in the order in which they were paired. */
export async function listWalls(db: Kysely<Schema>): Promise<Wall[]> {
  const rows = await db
    .selectFrom("walls")
    .selectAll()
    .where("revoked_at", "is", null)
    .orderBy("paired_at")
    .orderBy("id")
    .execute();
  return rows.map(wallOf);
}

/** The wall whose pass hashes to this, unless it was revoked. */
export async function wallByTokenHash(
  db: Kysely<Schema>,
  hash: string,
): Promise<Pick<Wall, "id" | "name" | "board" | "pairedAt" | "lastSeenAt"> | null> {
  const row = await db
    .selectFrom("walls")
    .selectAll()
    .where("token_hash", "=", hash)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, name, board, pairedAt, lastSeenAt } = wallOf(row);
  return { id, name, board, pairedAt, lastSeenAt };
}

export async function addWall(
  db: Kysely<Schema>,
  { name, board, tokenHash }: { readonly name: string; readonly board: string; readonly tokenHash: string },
): Promise<Wall> {
  const row = {
    id: randomUUID(),
    token_hash: tokenHash,
    name,
    board,
    paired_at: new Date().toISOString(),
    last_seen_at: null,
    version: null,
    awake: "unknown",
    revoked_at: null,
  };
  await db.transaction().execute((transaction) => transaction.insertInto("walls").values(row).execute());
  return wallOf(row);
}

/** @returns the wall as it is now; null when there is none, or it was revoked */
export async function changeWall(
  db: Kysely<Schema>,
  id: string,
  { name, board }: { readonly name?: string | undefined; readonly board?: string | undefined },
): Promise<Wall | null> {
  const row = await db.transaction().execute((transaction) =>
    transaction
      .updateTable("walls")
      .set((now) => ({ name: name ?? now.ref("name"), board: board ?? now.ref("board") }))
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .returningAll()
      .executeTakeFirst(),
  );
  return row === undefined ? null : wallOf(row);
}

/** @returns false when there is no such wall, or it was revoked before */
export async function revokeWall(db: Kysely<Schema>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .transaction()
    .execute((transaction) =>
      transaction
        .updateTable("walls")
        .set({ revoked_at: new Date().toISOString() })
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .executeTakeFirstOrThrow(),
    );
  return numUpdatedRows > 0;
}

/** Keeps what a wall tells of itself. */
export async function sawWall(db: Kysely<Schema>, id: string, { version, awake }: WallSeen): Promise<void> {
  await db
    .transaction()
    .execute((transaction) =>
      transaction
        .updateTable("walls")
        .set({ last_seen_at: new Date().toISOString(), version, awake })
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .execute(),
    );
}

function wallOf(row: Selectable<Schema["walls"]>): Wall {
  return {
    id: row.id,
    name: row.name,
    board: row.board,
    pairedAt: row.paired_at,
    lastSeenAt: row.last_seen_at,
    version: row.version,
    awake: awakeStates.find((state) => state === row.awake) ?? "unknown",
  };
}
