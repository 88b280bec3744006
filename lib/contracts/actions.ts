import { z } from "zod";
import { lookedPlaces } from "@/lib/domain/recording";
import { name } from "./access";

/** The error codes of Vigía's own API, in the order in which they are checked. */
export const apiErrorCodes = [
  "not_signed_in",
  "not_allowed",
  "wrong_origin",
  "too_large",
  "invalid_request",
  "campaign_not_found",
  "agent_not_found",
  "not_found",
  "agent_state_changed",
  "other_campaigns_call",
  "key_reused",
  "too_many_requests",
  "platform_refused",
  "no_data_yet",
  "audit_unavailable",
  "platform_timeout",
] as const;

export type ApiErrorCode = (typeof apiErrorCodes)[number];

export const hangUpInput = z.strictObject({
  campaign: name,
  location: name,
  /** The state the supervisor saw when they pressed the button. */
  expected: z.strictObject({ code: z.number().int().nullable(), stateSince: z.iso.datetime().nullable() }),
});

export const hangUpOutcomes = ["ended", "still_in_call", "unknown"] as const;
export type HangUpOutcome = (typeof hangUpOutcomes)[number];

export const hangUpAnswer = z.object({ outcome: z.enum(hangUpOutcomes) });

/** What a refusal carries besides its code: the present state, the campaign whose call it is, where it was looked for. */
export const apiErrorAnswer = z.object({
  error: z.object({
    code: z.enum(apiErrorCodes),
    message: z.string(),
    field: z.string().optional(),
    present: z
      .object({
        code: z.number().nullable(),
        key: z.string(),
        stateSince: z.iso.datetime().nullable(),
        inCall: z.boolean().nullable(),
      })
      .optional(),
    campaign: z.string().optional(),
    /** Unknown: the platform gave no clear answer, and it may be done all the same. Failed: the platform said no to the input. */
    outcome: z.enum(["unknown", "failed"]).optional(),
    /** When to ask again, after too many requests. */
    retryAfterSeconds: z.number().optional(),
    looked: z
      .array(z.object({ place: z.enum(lookedPlaces), result: z.enum(["absent", "no_answer"]) }))
      .readonly()
      .optional(),
  }),
});

export type HangUpInput = z.infer<typeof hangUpInput>;
