import { z } from "zod";
import { type AttentionLimits, attentionDefaults, serviceLevelDefaults } from "@/lib/domain/attention";
import { name } from "./access";
import { dispositionSettingsSchema } from "./dispositions";

const seconds = z.int().min(1).max(86_400);
const percent = z.number().min(0).max(100);

export const attentionLimitsSchema = z.strictObject({
  waitSeconds: seconds,
  waitThresholds: z.number().min(1).max(20),
  nobodyFreeWaitSeconds: seconds,
  nobodyForSeconds: seconds,
  minAnswered: z.int().min(0).max(100_000),
  abandonedPercent: percent,
  minOffered: z.int().min(0).max(100_000),
  pauseSeconds: seconds,
  callSeconds: seconds,
  holdSeconds: seconds,
  wrapUpSeconds: seconds,
}) satisfies z.ZodType<AttentionLimits>;

/** What an administrator says of a campaign. */
export const campaignSettingsSchema = z.strictObject({
  /** Shown in place of the platform's name. */
  displayName: name.nullable(),
  /** A client, a site: what campaigns are filtered by. */
  group: name.nullable(),
  serviceLevel: z.strictObject({ chosen: z.enum(["answered", "withAbandoned"]), targetPercent: percent }),
  limits: attentionLimitsSchema,
});

export type CampaignSettings = z.infer<typeof campaignSettingsSchema>;

export const campaignSettingsDefaults: CampaignSettings = {
  displayName: null,
  group: null,
  serviceLevel: { ...serviceLevelDefaults },
  limits: { ...attentionDefaults },
};

export const campaignSettingsInput = campaignSettingsSchema.extend({ campaign: name });
/** `context`: the dial plan's, for calls to this agent; null for the platform's own. */
export const agentSettingsInput = z.strictObject({
  location: name,
  context: z
    .string()
    .max(80)
    .regex(/^[\w-]+$/)
    .nullable(),
});
export const generalSettingsSchema = z.strictObject({
  /** Rows of the audit older than this are deleted. */
  auditDays: z.int().min(30).max(3650),
});
export const generalSettingsDefaults = { auditDays: 730 } as const;

export type AgentSettings = z.infer<typeof agentSettingsInput>;
export type GeneralSettings = z.infer<typeof generalSettingsSchema>;

/** Only what differs from the defaults is listed. */
export const settingsAnswer = z.object({
  campaigns: z.array(campaignSettingsInput),
  agents: z.array(agentSettingsInput),
  general: generalSettingsSchema,
  dispositions: dispositionSettingsSchema,
});
