import type { Selectable } from "kysely";
import type { AuditEntry } from "@/lib/contracts/audit";
import { isWithin, type Scope } from "@/lib/domain/access";
import type { AuditSight } from "./audit-rows";
import { parsed } from "./content";
import type { Schema } from "./schema";

/** A row as somebody with this sight may read it. */
export function auditEntry(row: Selectable<Schema["audit"]>, sight: AuditSight): AuditEntry {
  const scope = sight.kind === "all" ? "all" : sight.scope;
  return {
    id: row.id,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    address: row.address,
    verb: row.verb,
    campaign: row.campaign,
    target: row.target,
    input: inputSeen(row, scope),
    outcome: row.outcome,
    detail: detailSeen(row, scope),
  };
}

/** What was asked in no campaign may name any, like the scope of a user: who has a scope is not told. */
function inputSeen({ campaign, input }: Selectable<Schema["audit"]>, scope: Scope): unknown {
  return scope !== "all" && campaign === null ? null : (parsed(input) ?? null);
}

/** The detail, without what names a campaign that is foreign, as a call's that was another one's. */
function detailSeen({ campaign, detail }: Selectable<Schema["audit"]>, scope: Scope): unknown {
  const read = detail === null ? null : (parsed(detail) ?? null);
  if (scope === "all" || typeof read !== "object" || read === null) return read;
  if (campaign === null) return "code" in read ? { code: read.code } : null;
  if (!("campaign" in read) || (typeof read.campaign === "string" && isWithin(scope, read.campaign)))
    return read;
  const { campaign: _foreign, ...rest } = read;
  return rest;
}
