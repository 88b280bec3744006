import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { type Board, type BoardInput, boardInput } from "@/lib/contracts/boards";
import { type OnUnreadable, readContent } from "./content";
import type { Schema } from "./schema";

const contentSchema = boardInput.omit({ name: true });

/** The composed boards, oldest first; the one that is always there is none of them. */
export async function listBoards(
  db: Kysely<Schema>,
  onUnreadable: OnUnreadable = () => undefined,
): Promise<Board[]> {
  const rows = await db.selectFrom("boards").selectAll().orderBy("created_at").orderBy("id").execute();
  return rows.flatMap(({ id, name, content }) => {
    const read = readContent(contentSchema, content, `board ${id}`, onUnreadable);
    return read === undefined ? [] : [{ id, name, ...read }];
  });
}

export async function addBoard(db: Kysely<Schema>, input: BoardInput): Promise<Board> {
  const id = randomUUID();
  const now = new Date().toISOString();
  const row = { id, ...columnsOf(input), created_at: now, updated_at: now };
  await db.transaction().execute((transaction) => transaction.insertInto("boards").values(row).execute());
  return { id, ...input };
}

/** @returns null when there is no such board */
export async function changeBoard(db: Kysely<Schema>, id: string, input: BoardInput): Promise<Board | null> {
  const row = { ...columnsOf(input), updated_at: new Date().toISOString() };
  const { numUpdatedRows } = await db
    .transaction()
    .execute((transaction) =>
      transaction.updateTable("boards").set(row).where("id", "=", id).executeTakeFirstOrThrow(),
    );
  return numUpdatedRows > 0 ? { id, ...input } : null;
}

/** @returns false when there is no such board */
export async function deleteBoard(db: Kysely<Schema>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .transaction()
    .execute((transaction) =>
      transaction.deleteFrom("boards").where("id", "=", id).executeTakeFirstOrThrow(),
    );
  return numDeletedRows > 0;
}

function columnsOf({ name, ...content }: BoardInput) {
  return { name, content: JSON.stringify(content) };
}
