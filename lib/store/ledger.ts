import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { Actor } from "@/lib/domain/actor";
import type { AuditOutcome, Schema } from "./schema";
import { writable } from "./writable";

/** An action that is about to be carried out. */
export type Requested = {
  readonly actor: Actor;
  /** From where: the address of who asked, when it is known. */
  readonly address: string | null;
  readonly key: string;
  /** Of verb and input: another one under the same key is another request. */
  readonly requestHash: string;
  readonly verb: string;
  readonly campaign: string | null;
  /** On whom, or what, in that campaign. */
  readonly target: string | null;
  /** The input, without secrets. */
  readonly input: unknown;
  /** Asked of a key that was not used before. When it throws, nothing is written. */
  readonly admit?: () => Promise<void> | undefined;
};

export type Begun =
  | { readonly kind: "begun"; readonly id: string }
  /** The key was used before. `answer`: what was answered; null while it runs, or when nobody knows. */
  | { readonly kind: "known"; readonly requestHash: string; readonly answer: unknown };

/** What became of an action. */
export type Finished = {
  readonly outcome: Exclude<AuditOutcome, "requested">;
  /** A word or two more on the outcome, for who reads the audit. */
  readonly detail: unknown;
  /** To be given again to who asks with the same key; null when nobody knows it. */
  readonly answer: unknown;
};

/** A row of the audit. `input` and `detail` are JSON. */
export type AuditRow = Omit<Selectable<Schema["audit"]>, "position">;

const columns = [
  "id",
  "requested_at",
  "finished_at",
  "actor_kind",
  "actor_id",
  "actor_name",
  "address",
  "verb",
  "campaign",
  "target",
  "input",
  "outcome",
  "detail",
] as const satisfies (keyof AuditRow)[];

/**
 * Writes that an action is requested, and that its key is used: both or neither. A key that was used before is only
 * looked up.
 */
export function begin(db: Kysely<Schema>, requested: Requested): Promise<Begun> {
  const id = randomUUID();
  const now = new Date().toISOString();
  const owner = ownerOf(requested.actor);
  const { requestHash, address, verb, campaign, target } = requested;
  const key = writable(requested.key);
  return db.transaction().execute(async (transaction): Promise<Begun> => {
    const taken = await transaction
      .insertInto("idempotency_keys")
      .values({ owner, key, request_hash: requestHash, audit_id: id, created_at: now, answer: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning("key")
      .executeTakeFirst();
    if (taken === undefined) {
      const known = await transaction
        .selectFrom("idempotency_keys")
        .select(["request_hash", "answer"])
        .where("owner", "=", owner)
        .where("key", "=", key)
        .executeTakeFirstOrThrow();
      const answer: unknown = known.answer === null ? null : JSON.parse(known.answer);
      return { kind: "known", requestHash: known.request_hash, answer };
    }
    await requested.admit?.();
    await transaction
      .insertInto("audit")
      .values({
        id,
        requested_at: now,
        finished_at: null,
        ...columnsOf(requested.actor),
        address: writable(address),
        verb,
        campaign: writable(campaign),
        target: writable(target),
        input: JSON.stringify(requested.input),
        outcome: "requested",
        detail: null,
      })
      .execute();
    return { kind: "begun", id };
  });
}

/**
 * Writes what became of an action, beside the answer to its key. A row that another process took for interrupted is told
 * better; one that has an outcome keeps it.
 */
export async function finish(db: Kysely<Schema>, id: string, finished: Finished): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("audit")
      .set({
        outcome: finished.outcome,
        finished_at: new Date().toISOString(),
        detail: finished.detail === null ? null : JSON.stringify(finished.detail),
      })
      .where("id", "=", id)
      .where("outcome", "in", ["requested", "unknown"])
      .execute();
    if (finished.answer === null) return;
    await transaction
      .updateTable("idempotency_keys")
      .set({ answer: JSON.stringify(finished.answer) })
      .where("audit_id", "=", id)
      .where("answer", "is", null)
      .execute();
  });
}

/** Rows that a crash left at `requested` become `unknown`. Returns how many. */
export async function closeInterrupted(db: Kysely<Schema>): Promise<number> {
  const interrupted = {
    outcome: "unknown",
    finished_at: new Date().toISOString(),
    detail: JSON.stringify({ code: "interrupted" }),
  } as const;
  const { numUpdatedRows } = await db
    .transaction()
    .execute((transaction) =>
      transaction
        .updateTable("audit")
        .set(interrupted)
        .where("outcome", "=", "requested")
        .executeTakeFirstOrThrow(),
    );
  return Number(numUpdatedRows);
}

/** Forgets keys that were first used before this time. */
export async function forgetKeys(db: Kysely<Schema>, before: Date): Promise<void> {
  await db
    .transaction()
    .execute((transaction) =>
      transaction.deleteFrom("idempotency_keys").where("created_at", "<", before.toISOString()).execute(),
    );
}

/** The latest rows of the audit, newest first. */
export function latest(db: Kysely<Schema>, limit: number): Promise<AuditRow[]> {
  return db.selectFrom("audit").select(columns).orderBy("position", "desc").limit(limit).execute();
}

function columnsOf(actor: Actor): Pick<AuditRow, "actor_kind" | "actor_id" | "actor_name"> {
  switch (actor.kind) {
    case "user":
    case "wall":
      return { actor_kind: actor.kind, actor_id: actor.id, actor_name: writable(actor.name) };
    case "system":
      return { actor_kind: actor.kind, actor_id: null, actor_name: null };
  }
}

/** Whose keys are one's own. */
function ownerOf(actor: Actor): string {
  const { actor_kind, actor_id } = columnsOf(actor);
  return actor_id === null ? actor_kind : `${actor_kind}:${actor_id}`;
}
