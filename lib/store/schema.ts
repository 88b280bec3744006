import type { Generated } from "kysely";
import type { AuditEntry } from "@/lib/contracts/audit";
import type { Role } from "@/lib/domain/access";

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
    actor_kind: AuditEntry["actor"]["kind"];
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

  // better-auth's tables, by its names. Truth is 0 or 1.
  user: {
    id: string;
    email: string;
    name: string;
    emailVerified: number;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    username: string | null;
    displayUsername: string | null;
    role: Role;
    /** JSON: "all", or a list of campaigns. */
    scope: string;
    location: string | null;
    language: string | null;
    landing: string;
    disabled: number;
    lastSignInAt: string | null;
  };
  session: {
    id: string;
    token: string;
    expiresAt: string;
    ipAddress: string | null;
    userAgent: string | null;
    createdAt: string;
    updatedAt: string;
    userId: string;
    /** `portal`: of the panel inside of the portal's frame alone. */
    kind: Generated<"user" | "portal">;
  };
  account: {
    id: string;
    accountId: string;
    providerId: string;
    accessToken: string | null;
    refreshToken: string | null;
    idToken: string | null;
    accessTokenExpiresAt: string | null;
    refreshTokenExpiresAt: string | null;
    scope: string | null;
    password: string | null;
    createdAt: string;
    updatedAt: string;
    userId: string;
  };
  verification: {
    id: string;
    identifier: string;
    value: string;
    expiresAt: string;
    createdAt: string;
    updatedAt: string;
  };

  /** `content` is JSON: a board without its id and name. */
  boards: { id: string; name: string; content: string; created_at: string; updated_at: string };
  walls: {
    id: string;
    /** SHA-256 of what its cookie holds. */
    token_hash: string;
    name: string;
    /** A board's id; `floor` is the one that is always there. */
    board: string;
    paired_at: string;
    last_seen_at: string | null;
    version: string | null;
    awake: string;
    revoked_at: string | null;
  };
  /** `content` is JSON: what an administrator set, without the campaign. */
  campaign_settings: { campaign: string; content: string };
  agent_settings: { location: string; context: string };
  /** One row for each setting; `content` is JSON. */
  general_settings: { name: string; content: string };
};
