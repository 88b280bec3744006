import type { Generated } from "kysely";

/** What may become of an action. A row begins as `requested`, and is told its outcome once. */
export type AuditOutcome = "requested" | "succeeded" | "refused" | "failed" | "unknown";

// Times are ISO 8601 UTC and JSON is text, on both databases: they sort and compare the same.

export type Schema = {
  audit: {
    /** The order in which rows were written. */
    position: Generated<number>;
    id: string;
    requested_at: string;
    finished_at: string | null;
    actor_kind: string;
    actor_id: string | null;
    actor_name: string | null;
    address: string | null;
    verb: string;
    campaign: string | null;
    target: string | null;
    input: string;
    outcome: AuditOutcome;
    detail: string | null;
  };
  idempotency_keys: {
    /** Whose key it is: two people may choose the same one. */
    owner: string;
    key: string;
    request_hash: string;
    audit_id: string;
    created_at: string;
    /** The answer to give again; none while it runs, or when nobody knows what became of it. */
    answer: string | null;
  };
  schema_migrations: { name: string; applied_at: string };
};
