import { z } from "zod";
import { agentStateKeys } from "@/lib/domain/agent";
import { envelope } from "./live";
import { campaignSettingsSchema } from "./settings";

const count = z.number().nullable();
const instant = z.iso.datetime().nullable();

/** What Vigía has seen of a campaign over time, and what its two sources say side by side. */
export const campaignNotesSchema = z.object({
  campaign: z.string(),
  /** Agents who could take a call now, by the campaign's own count. */
  free: count,
  /** Waiting calls by `queuesummary`; `calls.waiting` is by `campaignstatus`. */
  queueWaiting: count,
  /** "Available" by `queuesummary`: wrap-up included. */
  queueAvailable: count,
  /** Since when nobody is free, nobody is logged in; null while somebody is, or unknown. */
  noneFreeSince: instant,
  noneLoggedInSince: instant,
  /** When a call was last seen to be answered; null when none was since Vigía has been watching. */
  answeredAt: instant,
  /** Since when Vigía has been watching this campaign. */
  watchingSince: z.iso.datetime(),
  /** Since when the two sources disagree on the waiting calls, over several polls; null while they agree. */
  disagreesSince: instant,
  /** What an administrator says of it, complete: the defaults where nothing was said. */
  settings: campaignSettingsSchema,
});

/** A pause's own length is counted from when Vigía first saw it; `atLeast` when it was on before that. */
export const pauseSchema = z.object({ since: z.iso.datetime(), atLeast: z.boolean() });

const centreAgentsSchema = z.object({
  total: z.number(),
  loggedIn: z.number(),
  free: z.number(),
  inCall: z.number(),
  wrapUp: z.number(),
  paused: z.number(),
});

export const floorAnswer = envelope(
  z.object({
    /** The agents of the campaigns that are seen, each counted once; null until all have been read, and for an agent. */
    agents: centreAgentsSchema.nullable(),
    /** The same of the outbound campaigns' agents alone. */
    outboundAgents: centreAgentsSchema.nullable(),
    campaigns: z.array(campaignNotesSchema),
  }),
);

export const campaignFloorAnswer = envelope(
  z.object({
    notes: campaignNotesSchema,
    pauses: z.array(z.object({ location: z.string(), pause: pauseSchema })),
    /** Whose call each agent in a call holds, by the queues' own `incall`: none for an outgoing or private call, or after a reset of counters. Who does not see all campaigns is told only of calls that one of theirs holds. */
    calls: z.array(z.object({ location: z.string(), campaigns: z.array(z.string()) })),
  }),
);

/** An agent across the whole floor: once, with each campaign it belongs to. */
export const floorAgentSchema = z.object({
  location: z.string(),
  tech: z.string(),
  phone: z.string(),
  name: z.string().nullable(),
  status: z.object({ code: count, key: z.enum(agentStateKeys) }),
  stateSince: instant,
  memberships: z.array(
    z.object({
      campaign: z.string(),
      paused: z.boolean().nullable(),
      pauseReason: z.string().nullable(),
      pause: pauseSchema.nullable(),
      inCall: z.boolean().nullable(),
      callsTaken: count,
      lastCallAt: instant,
    }),
  ),
});

/** `campaigns` is the order of the header `X-Vigia-Ages`: one age in ms a campaign, empty where its agents were never read. */
export const agentsAnswer = envelope(
  z.object({ campaigns: z.array(z.string()), agents: z.array(floorAgentSchema) }),
);

/** Waiting calls over the last hour, the most in each step; null is a gap: nothing was known. */
export const trendAnswer = envelope(
  z.object({
    stepSeconds: z.number(),
    until: z.iso.datetime(),
    campaigns: z.array(z.object({ campaign: z.string(), waiting: z.array(count) })),
  }),
);

export const campaignTrendAnswer = envelope(
  z.object({
    stepSeconds: z.number(),
    points: z.array(
      z.object({ at: z.iso.datetime(), waiting: count, serviceLevel: count, withAbandoned: count }),
    ),
  }),
);

export type CampaignNotes = z.infer<typeof campaignNotesSchema>;
export type Pause = z.infer<typeof pauseSchema>;
export type FloorAgent = z.infer<typeof floorAgentSchema>;
export type CentreAgents = z.infer<typeof centreAgentsSchema>;
