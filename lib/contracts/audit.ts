import { z } from "zod";

/** What can be done, as the audit names it. */
export const auditVerbs = [
  "hang_up",
  "log_agent_off",
  "end_break",
  "place_call",
  "disposition",
  "add_to_blacklist",
  "remove_from_blacklist",
  "dialer_task",
  "schedule_call",
  "remove_scheduled_calls",
  "respool",
  "remove_contact",
  "upload_base",
  "sign_in",
  "create_user",
  "change_user",
  "reset_password",
  "choose_password",
  "change_password",
  "change_preferences",
  "recover_administrator",
  "pair_wall",
  "change_wall",
  "revoke_wall",
  "create_board",
  "change_board",
  "delete_board",
  "change_campaign_settings",
  "change_agent_settings",
  "change_general_settings",
  "play_recording",
  "download_recording",
  "tag_recording",
  "portal_call",
  "portal_call_with_phone",
  "portal_hang_up",
  "portal_tag",
  "portal_respool",
  "portal_schedule",
  "change_disposition_settings",
  "delete_old_audit",
] as const;
export type AuditVerb = (typeof auditVerbs)[number];

export const auditOutcomes = ["requested", "succeeded", "refused", "failed", "unknown"] as const;
export const auditActorKinds = ["local", "user", "wall", "system"] as const;

export const auditRowSchema = z.object({
  id: z.string(),
  requestedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** `local`: from before there were accounts. */
  actor: z.object({ kind: z.enum(auditActorKinds), id: z.string().nullable(), name: z.string().nullable() }),
  address: z.string().nullable(),
  verb: z.string(),
  campaign: z.string().nullable(),
  target: z.string().nullable(),
  input: z.unknown(),
  outcome: z.enum(auditOutcomes),
  detail: z.unknown(),
});
export type AuditEntry = z.infer<typeof auditRowSchema>;

/** A filter of the audit, as it stands in an address. `person`: an actor's id, or `system`. */
export const auditQuery = z.object({
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  person: z.string().min(1).max(100).optional(),
  verb: z.enum(auditVerbs).optional(),
  campaign: z.string().min(1).max(200).optional(),
  outcome: z.enum(auditOutcomes).optional(),
  /** Rows before this one, as `next` of the answer before said. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** Newest first. `next` is null when these are the last. `people`: who stands in the rows that may be seen at all. */
export const auditAnswer = z.object({
  rows: z.array(auditRowSchema),
  next: z.number().nullable(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});
