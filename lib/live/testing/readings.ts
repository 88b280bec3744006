import { agentStatus, splitLocation } from "@/lib/domain/agent";
import type { QueueSummary } from "@/lib/domain/campaign";
import { directionOf } from "@/lib/domain/campaign";
import type { AgentReading, CampaignReading, Reading } from "@/lib/ucontact/platform";

/** An agent who has been free for a minute; tests say what differs. */
export function agentReading(
  location: string,
  { code = 1, ...changes }: Partial<Omit<AgentReading, "status">> & { readonly code?: number | null } = {},
): AgentReading {
  return {
    location,
    ...splitLocation(location),
    name: `Agent ${location}`,
    status: agentStatus(code),
    paused: false,
    pauseReason: null,
    queueInCall: false,
    callsTaken: 3,
    lastCallAt: null,
    secondsInState: 60,
    penalty: 0,
    ...changes,
  };
}

/** A calm campaign; tests say what differs. */
export function campaignReading(
  campaign: string,
  changes: Partial<Omit<CampaignReading, "calls" | "agents" | "serviceLevel">> & {
    readonly calls?: Partial<CampaignReading["calls"]>;
    readonly agents?: Partial<CampaignReading["agents"]>;
    readonly serviceLevel?: Partial<CampaignReading["serviceLevel"]>;
  } = {},
): CampaignReading {
  return {
    campaign,
    direction: directionOf(campaign),
    strategy: "rrmemory",
    wrapUpSeconds: 15,
    averageHoldSeconds: 12,
    averageTalkSeconds: 180,
    abandonedPercent: 2,
    ...changes,
    agents: {
      total: 10,
      logged: 8,
      available: 2,
      notAvailable: 2,
      paused: 1,
      busy: 4,
      busyPaused: 0,
      wrapUp: 1,
      ...changes.agents,
    },
    calls: { waiting: 0, completed: 98, abandoned: 2, total: 100, ...changes.calls },
    serviceLevel: { percent: 90, withAbandonedPercent: 88.2, thresholdSeconds: 20, ...changes.serviceLevel },
  };
}

export function queueReading(queue: string, changes: Partial<QueueSummary> = {}): QueueSummary {
  return {
    queue,
    loggedIn: 8,
    available: 3,
    callers: 0,
    holdSeconds: 12,
    talkSeconds: 180,
    longestHoldSeconds: 0,
    ...changes,
  };
}

export function reading<T>(
  value: T,
  receivedAt = Date.now(),
  unreadable = 0,
  unreadableIn: ReadonlyMap<string, number> = new Map(),
): Reading<T> {
  return { value, receivedAt, unreadable, unreadableIn };
}
