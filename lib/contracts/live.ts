import { z } from "zod";
import { type Agent, agentStateKeys } from "@/lib/domain/agent";
import type { Campaign, QueueSummary } from "@/lib/domain/campaign";

const count = z.number().nullable();

export const queueSummarySchema = z.object({
  queue: z.string(),
  loggedIn: count,
  available: count,
  callers: count,
  holdSeconds: count,
  talkSeconds: count,
  longestHoldSeconds: count,
}) satisfies z.ZodType<QueueSummary>;

export const campaignSchema = z.object({
  campaign: z.string(),
  direction: z.enum(["inbound", "outbound", "unknown"]),
  strategy: z.string().nullable(),
  wrapUpSeconds: count,
  agents: z.object({
    total: count,
    logged: count,
    available: count,
    notAvailable: count,
    paused: count,
    busy: count,
    busyPaused: count,
    wrapUp: count,
  }),
  calls: z.object({ waiting: count, completed: count, abandoned: count, total: count }),
  longestHoldSeconds: count,
  averageHoldSeconds: count,
  averageTalkSeconds: count,
  abandonedPercent: count,
  serviceLevel: z.object({ percent: count, withAbandonedPercent: count, thresholdSeconds: count }),
}) satisfies z.ZodType<Campaign>;

export const agentSchema = z.object({
  location: z.string(),
  tech: z.string(),
  phone: z.string(),
  name: z.string().nullable(),
  status: z.object({ code: count, key: z.enum(agentStateKeys) }),
  paused: z.boolean().nullable(),
  pauseReason: z.string().nullable(),
  inCall: z.boolean().nullable(),
  callsTaken: count,
  lastCallAt: z.iso.datetime().nullable(),
  stateSince: z.iso.datetime().nullable(),
  penalty: count,
  campaigns: z.array(z.string()),
}) satisfies z.ZodType<Agent>;

export const sourceErrorCodes = [
  "platform_unreachable",
  "platform_timeout",
  "platform_error",
  "platform_unauthorized",
  "platform_refused",
  "platform_unintelligible",
  "platform_frozen",
] as const;

export const sourceSchema = z.object({
  state: z.enum(["live", "late", "stale", "lost"]),
  /** When the present state began, ISO 8601 UTC. */
  since: z.iso.datetime(),
  error: z.object({ code: z.enum(sourceErrorCodes), message: z.string() }).nullable(),
  /** How many values and rows of the platform's last answers could not be read. */
  unreadable: z.number(),
});

export type SourceErrorCode = (typeof sourceErrorCodes)[number];
export type Source = z.infer<typeof sourceSchema>;

/** The envelope every live answer comes in. */
export function envelope<T extends z.ZodType>(data: T) {
  return z.object({ source: sourceSchema, data });
}

export const queueSummariesAnswer = envelope(z.array(queueSummarySchema));
export const campaignsAnswer = envelope(z.array(campaignSchema));
export const campaignAnswer = envelope(z.object({ campaign: campaignSchema, agents: z.array(agentSchema) }));
