import type { Person } from "./access";
import { type Agent, agentStatus } from "./agent";
import { attentionDefaults, serviceLevelDefaults } from "./attention";
import { type Campaign, type CampaignNotes, directionOf } from "./campaign";

/** A calm inbound campaign, for tests to change what they are about. */
export function exampleCampaign(
  changes: Partial<Omit<Campaign, "calls" | "agents" | "serviceLevel">> & {
    readonly calls?: Partial<Campaign["calls"]>;
    readonly agents?: Partial<Campaign["agents"]>;
    readonly serviceLevel?: Partial<Campaign["serviceLevel"]>;
  } = {},
): Campaign {
  return {
    campaign: "Support<-",
    direction: directionOf(changes.campaign ?? "Support<-"),
    strategy: "rrmemory",
    wrapUpSeconds: 30,
    longestHoldSeconds: null,
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
    serviceLevel: { percent: 90, withAbandonedPercent: 88, thresholdSeconds: 20, ...changes.serviceLevel },
  };
}

/** Notes that say nothing out of the ordinary. */
export function exampleNotes(changes: Partial<CampaignNotes> = {}): CampaignNotes {
  return {
    free: 2,
    queueWaiting: 0,
    queueAvailable: 2,
    noneFreeSince: null,
    noneLoggedInSince: null,
    answeredAt: null,
    watchingSince: "2026-03-01T08:00:00.000Z",
    disagreesSince: null,
    settings: {
      displayName: null,
      group: null,
      serviceLevel: serviceLevelDefaults,
      limits: attentionDefaults,
    },
    ...changes,
  };
}

/** An agent in the state of a platform status code, idle and not paused unless told otherwise. */
export function exampleAgent(code: number | null = 1, changes: Partial<Agent> = {}): Agent {
  return {
    location: "SIP/1010",
    tech: "SIP",
    phone: "1010",
    name: "Ana",
    status: agentStatus(code),
    paused: false,
    pauseReason: null,
    inCall: false,
    callsTaken: 0,
    lastCallAt: null,
    stateSince: null,
    penalty: 0,
    campaigns: ["Support<-"],
    ...changes,
  };
}

/** Somebody signed in; an administrator unless the test says otherwise. */
export function person(changes: Partial<Person> = {}): Person {
  return { kind: "user", id: "u1", name: "Eva", role: "admin", scope: "all", location: null, ...changes };
}
