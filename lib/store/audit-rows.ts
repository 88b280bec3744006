import { setImmediate as letOthersRun } from "node:timers/promises";
import type { ExpressionBuilder, Kysely, Selectable } from "kysely";
import type { AuditEntry, AuditQuery } from "@/lib/contracts/audit";
import type { Scope } from "@/lib/domain/access";
import { auditEntry } from "./audit-entry";
import type { Schema } from "./schema";
import { writable } from "./writable";

/** How much of the audit somebody may see. */
export type AuditSight =
  | { readonly kind: "all" }
  /** What was done in these campaigns, by whomever, and what this person did in none. */
  | { readonly kind: "scope"; readonly scope: Scope; readonly actorId: string }
  /** What this person did in these campaigns, or in none. */
  | { readonly kind: "own"; readonly scope: Scope; readonly actorId: string };

/** SQLite looks for rows on the main thread, so it looks through this many at once: some milliseconds. */
const rowsAtOnce = 20_000;
/** A clock that was set back leaves rows out of order: this many are looked at to find where a time begins. */
const nearestRows = 1000;

type Row = Selectable<Schema["audit"]>;
type On = ExpressionBuilder<Schema, "audit">;

/** A page of the audit, newest first, as far as this sight goes. `next` is the `before` of the page after it. */
export async function auditRows(
  db: Kysely<Schema>,
  query: AuditQuery,
  sight: AuditSight,
): Promise<{ rows: AuditEntry[]; next: number | null }> {
  const span = await spanOf(db, query);
  const found: Row[] = [];
  const wanted = query.limit + 1;
  for (let above = span.above; above > span.from && found.length < wanted; above -= rowsAtOnce) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("position", "<", above)
      .where("position", ">=", Math.max(above - rowsAtOnce, span.from))
      .where((on) => on.and([...asked(on, query), seen(on, sight)]))
      .orderBy("position", "desc")
      .limit(wanted - found.length)
      .execute();
    found.push(...rows);
    await letOthersRun();
  }
  const page = found.slice(0, query.limit);
  const last = found.length > page.length ? page.at(-1) : undefined;
  return {
    rows: page.map((row) => auditEntry(row, sight)),
    next: last === undefined ? null : Number(last.position),
  };
}

/** The positions among which the rows are: from this one, below that one. */
async function spanOf(db: Kysely<Schema>, { from, to, before }: AuditQuery) {
  const ends = await db
    .selectFrom([
      db
        .selectFrom("audit")
        .select((on) => on.fn.min("position").as("lowest"))
        .as("first"),
      db
        .selectFrom("audit")
        .select((on) => on.fn.max("position").as("highest"))
        .as("last"),
    ])
    .select(["lowest", "highest"])
    .executeTakeFirst();
  const lowest = Number(ends?.lowest ?? 0);
  const highest = Number(ends?.highest ?? -1);
  return {
    from: from === undefined ? lowest : ((await positionNear(db, from, "from")) ?? highest + 1),
    above: Math.min(
      to === undefined ? highest + 1 : ((await positionNear(db, to, "to")) ?? lowest - 1) + 1,
      before ?? highest + 1,
    ),
  };
}

/** The lowest position of the rows from a time on, or the highest of those up to it. */
async function positionNear(db: Kysely<Schema>, time: string, side: "from" | "to"): Promise<number | null> {
  const { position } = await db
    .selectFrom(
      db
        .selectFrom("audit")
        .select("position")
        .where("requested_at", side === "from" ? ">=" : "<=", sortable(time))
        .orderBy("requested_at", side === "from" ? "asc" : "desc")
        .limit(nearestRows)
        .as("nearest"),
    )
    .select((on) => (side === "from" ? on.fn.min("position") : on.fn.max("position")).as("position"))
    .executeTakeFirstOrThrow();
  return position === null ? null : Number(position);
}

/** The rows that the filter asks for. */
function asked(on: On, { from, to, person, verb, campaign, outcome }: AuditQuery) {
  return [
    from === undefined ? undefined : on("requested_at", ">=", sortable(from)),
    to === undefined ? undefined : on("requested_at", "<=", sortable(to)),
    person === undefined ? undefined : by(on, person),
    verb === undefined ? undefined : on("verb", "=", verb),
    campaign === undefined ? undefined : on("campaign", "=", writable(campaign)),
    outcome === undefined ? undefined : on("outcome", "=", outcome),
  ].filter((condition) => condition !== undefined);
}

function by(on: On, person: string) {
  return person === "system"
    ? on.and([on("actor_id", "is", null), on("actor_kind", "=", "system")])
    : on("actor_id", "=", writable(person));
}

/** The rows that may be seen. */
function seen(on: On, sight: AuditSight) {
  switch (sight.kind) {
    case "all":
      return on.and([]);
    case "scope":
      return on.or([
        within(on, sight.scope),
        on.and([on("campaign", "is", null), on("actor_id", "=", sight.actorId)]),
      ]);
    case "own":
      return on.and([
        on("actor_id", "=", sight.actorId),
        on.or([on("campaign", "is", null), within(on, sight.scope)]),
      ]);
  }
}

function within(on: On, scope: Scope) {
  if (scope === "all") return on("campaign", "is not", null);
  return scope.length === 0 ? on.lit(false) : on("campaign", "in", scope.map(writable));
}

/** A time as rows have it. */
function sortable(time: string): string {
  return new Date(time).toISOString();
}

/**
 * The users and walls in the rows that this sight reaches, each by the name it had last, in the order of names. Looks
 * each up in an index, however many rows there are.
 */
export async function auditPeople(
  db: Kysely<Schema>,
  sight: AuditSight,
): Promise<{ id: string; name: string }[]> {
  const people: { id: string; name: string }[] = [];
  for (let id = await actorAfter(db, ""); id !== null; id = await actorAfter(db, id)) {
    if (await stands(db, id, sight)) people.push({ id, name: await nameOf(db, id) });
    await letOthersRun();
  }
  return people.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

async function actorAfter(db: Kysely<Schema>, id: string): Promise<string | null> {
  const next = await db
    .selectFrom("audit")
    .select("actor_id")
    .where("actor_id", ">", id)
    .orderBy("actor_id")
    .limit(1)
    .executeTakeFirst();
  return next?.actor_id ?? null;
}

/** Whether an actor stands in a row that may be seen. */
async function stands(db: Kysely<Schema>, id: string, sight: AuditSight): Promise<boolean> {
  if (sight.kind === "all") return true;
  if (sight.kind === "own" && id !== sight.actorId) return false;
  // One after the other: each is one look into an index, and either of them would be a search.
  const inScope = await isThere(db, id, (on) => within(on, sight.scope));
  return inScope || (id === sight.actorId && (await isThere(db, id, (on) => on("campaign", "is", null))));
}

async function isThere(
  db: Kysely<Schema>,
  id: string,
  where: (on: On) => ReturnType<typeof within>,
): Promise<boolean> {
  const row = await db
    .selectFrom("audit")
    .select("actor_id")
    .where("actor_id", "=", id)
    .where(where)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function nameOf(db: Kysely<Schema>, id: string): Promise<string> {
  const latest = await db
    .selectFrom("audit")
    .select("actor_name")
    .where("actor_id", "=", id)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return latest?.actor_name ?? id;
}
