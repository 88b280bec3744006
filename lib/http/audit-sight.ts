import { Refusal } from "@/lib/actions/refusal";
import { type Person, reach } from "@/lib/domain/access";
import type { AuditSight } from "@/lib/store/audit-rows";

/**
 * How much of the audit somebody may see.
 * @throws Refusal `not_allowed` for who may see none of it
 */
export function sightOf(viewer: Person): AuditSight {
  const kind = reach(viewer, "audit");
  switch (kind) {
    case "all":
      return { kind };
    case "scope":
    case "own":
      return { kind, scope: viewer.scope, actorId: viewer.id };
    case "none":
      throw new Refusal("not_allowed", "Your role does not allow this.");
  }
}
