import { type Agent, isLoggedIn, type Pause } from "./agent";
import { type Campaign, type CampaignNotes, callersWaiting, offered } from "./campaign";
import { elapsedSeconds } from "./duration";

/** The limits of the rules; "over" and "passes" mean more than the limit, "at least" and "for" include it. */
export const attentionDefaults = {
  /** Longest wait, seconds. */
  waitSeconds: 180,
  /** Longest wait as a multiple of the service level's threshold. */
  waitThresholds: 2,
  /** With nobody free, the longest wait must pass this at least, seconds. */
  nobodyFreeWaitSeconds: 60,
  /** How long nobody has been free, or logged in, seconds. */
  nobodyForSeconds: 10,
  /** Answered calls below which a service level says nothing yet. */
  minAnswered: 20,
  abandonedPercent: 5,
  /** Offered calls below which an abandonment rate says nothing yet. */
  minOffered: 20,
  pauseSeconds: 900,
  callSeconds: 600,
  holdSeconds: 180,
  wrapUpSeconds: 120,
} as const;

export type AttentionLimits = Readonly<Record<keyof typeof attentionDefaults, number>>;

/** Those of them that agents are held against. */
export type AgentLimits = Pick<
  AttentionLimits,
  "pauseSeconds" | "callSeconds" | "holdSeconds" | "wrapUpSeconds"
>;

/** Which of the two service levels carries the target, and the target. */
export type ServiceLevelSetting = {
  readonly chosen: "answered" | "withAbandoned";
  readonly targetPercent: number;
};

export const serviceLevelDefaults: ServiceLevelSetting = { chosen: "answered", targetPercent: 80 };

/** `waiting` is null where the count is unknown but a longest wait proves that somebody waits. */
type Waiting = { readonly waiting: number | null };

/** What a campaign needs attention for: the rule that fired, and the values to phrase it with. */
export type CampaignFinding =
  | (Waiting & { rule: "nobody_logged_in"; tone: "act"; seconds: number | null; forSeconds: number })
  | (Waiting & {
      rule: "nobody_free";
      tone: "act";
      seconds: number;
      limitSeconds: number;
      forSeconds: number;
    })
  | (Waiting & { rule: "long_wait"; tone: "act"; seconds: number; limitSeconds: number })
  | (Waiting & { rule: "wait_over_threshold"; tone: "watch"; seconds: number; limitSeconds: number })
  | ({ rule: "low_service_level"; tone: "watch"; percent: number; answered: number } & ServiceLevelSetting)
  | { rule: "high_abandonment"; tone: "watch"; percent: number; limitPercent: number; offered: number };

/** What an agent needs attention for. `atLeast`: the pause was on before Vigía first saw it. */
export type AgentFinding =
  | { rule: "long_hold" | "long_call" | "long_wrap_up"; tone: "watch"; seconds: number; limitSeconds: number }
  | { rule: "long_pause"; tone: "watch"; seconds: number; limitSeconds: number; atLeast: boolean };

export type CampaignFacts = {
  readonly campaign: Campaign;
  /** Null when Vigía has none: the rules that need them do not fire. */
  readonly notes: CampaignNotes | null;
  readonly settings?: ServiceLevelSetting;
  readonly limits?: AttentionLimits;
  /**
   * ms since 1970. Pass the time the data are of, not the screen's clock: then the findings are a function of the
   * picture alone, and "for 10 s" never comes true because the platform fell silent.
   */
  readonly now: number;
};

export type AgentFacts = {
  readonly agent: Pick<Agent, "status" | "paused" | "inCall" | "stateSince">;
  readonly pause: Pause | null;
  readonly limits?: AgentLimits;
  /** ms since 1970; the time of the data, as above. */
  readonly now: number;
};

type Rule<Facts, Finding> = (facts: Facts) => Finding | null;

function passes(value: number | null, limit: number): value is number {
  return value !== null && value > limit;
}

/** What is known of those who wait, where somebody does. Seconds; null: unknown, or for `nobody…For`: somebody is. */
type WaitingFacts = {
  readonly calls: Waiting;
  readonly seconds: number | null;
  readonly threshold: number | null;
  readonly nobodyLoggedInFor: number | null;
  readonly nobodyFreeFor: number | null;
  readonly limits: AttentionLimits;
};

/** Somebody waits by the count, or where that is unknown, by there being a longest wait. */
function waitingFacts({ campaign, notes, limits, now }: Required<CampaignFacts>): WaitingFacts | null {
  const waiting = callersWaiting(campaign, notes);
  const seconds = campaign.longestHoldSeconds;
  if (waiting === null ? seconds === null : waiting <= 0) return null;
  return {
    calls: { waiting },
    seconds,
    threshold: campaign.serviceLevel.thresholdSeconds,
    nobodyLoggedInFor: elapsedSeconds(notes?.noneLoggedInSince ?? null, now),
    nobodyFreeFor: elapsedSeconds(notes?.noneFreeSince ?? null, now),
    limits,
  };
}

/** The rules about those who wait, worst first. */
const waitingRules: readonly Rule<WaitingFacts, CampaignFinding>[] = [
  ({ calls, seconds, nobodyLoggedInFor: forSeconds, limits }) => {
    if (forSeconds === null || forSeconds < limits.nobodyForSeconds) return null;
    return { rule: "nobody_logged_in", tone: "act", ...calls, seconds, forSeconds };
  },
  ({ calls, seconds, threshold, nobodyFreeFor: forSeconds, limits }) => {
    if (threshold === null || forSeconds === null || forSeconds < limits.nobodyForSeconds) return null;
    const limitSeconds = Math.max(limits.waitThresholds * threshold, limits.nobodyFreeWaitSeconds);
    if (!passes(seconds, limitSeconds)) return null;
    return { rule: "nobody_free", tone: "act", ...calls, seconds, limitSeconds, forSeconds };
  },
  ({ calls, seconds, limits: { waitSeconds: limitSeconds } }) => {
    if (!passes(seconds, limitSeconds)) return null;
    return { rule: "long_wait", tone: "act", ...calls, seconds, limitSeconds };
  },
  ({ calls, seconds, threshold, limits }) => {
    // A threshold of 0 is none: every wait would be over it.
    if (threshold === null || threshold <= 0) return null;
    const limitSeconds = limits.waitThresholds * threshold;
    if (!passes(seconds, limitSeconds)) return null;
    return { rule: "wait_over_threshold", tone: "watch", ...calls, seconds, limitSeconds };
  },
];

/** The rules about the day so far, worst first. */
const dayRules: readonly Rule<Required<CampaignFacts>, CampaignFinding>[] = [
  ({ campaign, settings, limits }) => {
    const { percent: ofAnswered, withAbandonedPercent } = campaign.serviceLevel;
    const percent = settings.chosen === "answered" ? ofAnswered : withAbandonedPercent;
    const answered = campaign.calls.completed;
    if (percent === null || answered === null || answered < limits.minAnswered) return null;
    if (percent >= settings.targetPercent) return null;
    return { rule: "low_service_level", tone: "watch", ...settings, percent, answered };
  },
  ({
    campaign: { abandonedPercent: percent, calls },
    limits: { abandonedPercent: limitPercent, minOffered },
  }) => {
    const whole = offered(calls);
    if (whole === null || whole < minOffered || !passes(percent, limitPercent)) return null;
    return { rule: "high_abandonment", tone: "watch", percent, limitPercent, offered: whole };
  },
];

type StateRule = { rule: "long_hold" | "long_call" | "long_wrap_up"; limit: keyof AgentLimits };

/** Which limit the time in a state is held against. A ring during a call restarts the platform's clock: so be it. */
const stateRules: Partial<Record<Agent["status"]["key"], StateRule>> = {
  on_hold: { rule: "long_hold", limit: "holdSeconds" },
  in_use: { rule: "long_call", limit: "callSeconds" },
  ring_in_use: { rule: "long_call", limit: "callSeconds" },
  busy: { rule: "long_call", limit: "callSeconds" },
  wrap_up: { rule: "long_wrap_up", limit: "wrapUpSeconds" },
};

const agentRules: readonly Rule<Required<AgentFacts>, AgentFinding>[] = [
  ({ agent, limits, now }) => {
    const state = stateRules[agent.status.key];
    if (!state) return null;
    const seconds = elapsedSeconds(agent.stateSince, now);
    const limitSeconds = limits[state.limit];
    return passes(seconds, limitSeconds) ? { rule: state.rule, tone: "watch", seconds, limitSeconds } : null;
  },
  // Who went home without ending the pause is no longer on a pause.
  ({ agent, pause, limits, now }) => {
    if (pause === null || agent.paused !== true || isLoggedIn(agent.status.code, agent.inCall) !== true)
      return null;
    const seconds = elapsedSeconds(pause.since, now);
    const limitSeconds = limits.pauseSeconds;
    return passes(seconds, limitSeconds)
      ? { rule: "long_pause", tone: "watch", seconds, limitSeconds, atLeast: pause.atLeast }
      : null;
  },
];

/**
 * What a campaign needs attention for, worst first; empty when all is well. What is unknown fires nothing. The longest
 * wait is taken as the data tell it, not counted on. Outbound campaigns have no such rules: nobody waits there, and
 * their "abandoned" and service level mean other things. An unknown direction is treated as inbound.
 */
export function campaignAttention(facts: CampaignFacts): readonly CampaignFinding[] {
  if (facts.campaign.direction === "outbound") return [];
  const { settings = serviceLevelDefaults, limits = attentionDefaults } = facts;
  const complete = { ...facts, settings, limits };
  const waiting = waitingFacts(complete);
  // Those who wait are the same callers in every rule: the worst that fires tells it all.
  const worst = waiting === null ? [] : findings(waitingRules, waiting).slice(0, 1);
  return [...worst, ...findings(dayRules, complete)];
}

/** What an agent needs attention for, worst first: the state's own length, then the pause. */
export function agentAttention(facts: AgentFacts): readonly AgentFinding[] {
  const { limits = attentionDefaults } = facts;
  return findings(agentRules, { ...facts, limits });
}

/**
 * The limits of an agent who belongs to several campaigns: of each the smallest, so that nobody goes unnoticed whom one
 * of the campaigns would tell of. The defaults where there is no campaign.
 */
export function strictest(limits: readonly AgentLimits[]): AgentLimits {
  return limits.length === 0 ? attentionDefaults : limits.reduce(stricter);
}

function stricter(a: AgentLimits, b: AgentLimits): AgentLimits {
  if (a === b) return a;
  return {
    pauseSeconds: Math.min(a.pauseSeconds, b.pauseSeconds),
    callSeconds: Math.min(a.callSeconds, b.callSeconds),
    holdSeconds: Math.min(a.holdSeconds, b.holdSeconds),
    wrapUpSeconds: Math.min(a.wrapUpSeconds, b.wrapUpSeconds),
  };
}

function findings<Facts, Finding>(rules: readonly Rule<Facts, Finding>[], facts: Facts): Finding[] {
  return rules.flatMap((rule) => rule(facts) ?? []);
}
