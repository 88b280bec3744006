import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import { begin, finish } from "./ledger";
import type { Schema } from "./schema";
import { generalSettings } from "./settings";

const rowsAtOnce = 500;
/** The database refuses to delete rows that are younger than 30 days, and its clock may be behind ours. */
const graceMs = 3_600_000;

/**
 * Deletes the rows of the audit that were requested before this time, the oldest first and a few at once, so that nobody
 * waits for it. Returns how many; what is not deleted when it is told to stop is left for the next time.
 */
export async function deleteOldAudit(
  db: Kysely<Schema>,
  before: Date,
  stopping: AbortSignal = new AbortController().signal,
): Promise<number> {
  let deleted = 0;
  while (!stopping.aborted) {
    const now = await deleteSome(db, before);
    deleted += now;
    if (now < rowsAtOnce) break;
    await sleep(5);
  }
  return deleted;
}

async function deleteSome(db: Kysely<Schema>, before: Date): Promise<number> {
  const { numDeletedRows } = await db.transaction().execute((transaction) =>
    transaction
      .deleteFrom("audit")
      .where("position", "in", (oldest) =>
        oldest
          .selectFrom("audit")
          .select("position")
          .where("requested_at", "<", before.toISOString())
          .orderBy("requested_at")
          .limit(rowsAtOnce),
      )
      .executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}

/** Keeps the audit as long as the settings say, and records it like everything else that is done. */
export async function keepRetention(db: Kysely<Schema>, stopping: AbortSignal): Promise<void> {
  const { auditDays } = await generalSettings(db);
  const before = new Date(Date.now() - auditDays * 86_400_000 - graceMs);
  const old = await db
    .selectFrom("audit")
    .select("id")
    .where("requested_at", "<", before.toISOString())
    .limit(1)
    .executeTakeFirst();
  if (old === undefined) return;
  const begun = await begin(db, {
    actor: { kind: "system" },
    address: null,
    key: randomUUID(),
    requestHash: "",
    verb: "delete_old_audit",
    campaign: null,
    target: null,
    input: { auditDays, before: before.toISOString() },
  });
  if (begun.kind !== "begun") return;
  try {
    const deleted = await deleteOldAudit(db, before, stopping);
    await finish(db, begun.id, { outcome: "succeeded", detail: { deleted }, answer: null });
  } catch (error) {
    await finish(db, begun.id, { outcome: "failed", detail: null, answer: null });
    throw error;
  }
}
