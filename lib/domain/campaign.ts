import type { CampaignSettings } from "./campaign-settings";

export type Direction = "inbound" | "outbound" | "unknown";

/** What `queuesummary` says of a queue. Null: not readable, or no data. */
export type QueueSummary = {
  readonly queue: string;
  /** Members whose phone is reachable, paused ones included. */
  readonly loggedIn: number | null;
  /** Idle and not paused, wrap-up included. */
  readonly available: number | null;
  /** Callers waiting now, those whose agent is ringing included. */
  readonly callers: number | null;
  /** Asterisk's moving average of waits, moved only by an answer. */
  readonly holdSeconds: number | null;
  /** Asterisk's moving average of talk, moved only by the end of a call. */
  readonly talkSeconds: number | null;
  /** The longest wait among those waiting now; null when nobody waits. */
  readonly longestHoldSeconds: number | null;
};

export type AgentCounts = {
  readonly total: number | null;
  readonly logged: number | null;
  readonly available: number | null;
  readonly notAvailable: number | null;
  readonly paused: number | null;
  readonly busy: number | null;
  readonly busyPaused: number | null;
  readonly wrapUp: number | null;
};

export type Campaign = {
  readonly campaign: string;
  readonly direction: Direction;
  readonly strategy: string | null;
  readonly wrapUpSeconds: number | null;
  readonly agents: AgentCounts;
  readonly calls: {
    readonly waiting: number | null;
    readonly completed: number | null;
    readonly abandoned: number | null;
    readonly total: number | null;
  };
  readonly longestHoldSeconds: number | null;
  readonly averageHoldSeconds: number | null;
  readonly averageTalkSeconds: number | null;
  readonly abandonedPercent: number | null;
  readonly serviceLevel: {
    readonly percent: number | null;
    readonly withAbandonedPercent: number | null;
    readonly thresholdSeconds: number | null;
  };
};

/** What Vigía has seen of a campaign over time, and what its two sources say side by side. Instants are ISO 8601 UTC. */
export type CampaignNotes = {
  /** Agents idle, not paused and not in wrap-up. */
  readonly free: number | null;
  /** Waiting calls by `queuesummary`; `calls.waiting` is by `campaignstatus`. */
  readonly queueWaiting: number | null;
  /** "Available" by `queuesummary`: wrap-up included. */
  readonly queueAvailable: number | null;
  /** Since when nobody is free, nobody is logged in; null while somebody is, or unknown. */
  readonly noneFreeSince: string | null;
  readonly noneLoggedInSince: string | null;
  /** When a call was last seen to be answered; null when none was since Vigía has been watching. */
  readonly answeredAt: string | null;
  /** Since when Vigía has been watching this campaign. */
  readonly watchingSince: string;
  /** Since when the two sources disagree on the waiting calls; null while they agree. */
  readonly disagreesSince: string | null;
  readonly settings: CampaignSettings;
};

/** uContact marks a campaign's direction by its name's ending: `<-` inbound, `->` outbound. */
export function directionOf(campaign: string): Direction {
  if (campaign.endsWith("<-")) return "inbound";
  return campaign.endsWith("->") ? "outbound" : "unknown";
}

/** A campaign's name without its direction mark, for places where the direction is drawn. */
export function nameWithoutMark(campaign: string): string {
  return directionOf(campaign) === "unknown" ? campaign : campaign.slice(0, -2).trimEnd();
}

/** What a campaign is called here: as an administrator chose, else the platform's name without its mark. */
export function shownName(campaign: string, displayName: string | null): string {
  return displayName ?? nameWithoutMark(campaign);
}

/** Calls waiting by whichever of the two sources says more: where they disagree, nobody who waits is overlooked. */
export function callersWaiting(
  campaign: Pick<Campaign, "calls">,
  notes: Pick<CampaignNotes, "queueWaiting"> | null,
): number | null {
  const known = [campaign.calls.waiting, notes?.queueWaiting ?? null].filter((count) => count !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** Calls offered: answered and abandoned together, the base of the abandonment rate. Null when either is unknown. */
export function offered(calls: Pick<Campaign["calls"], "completed" | "abandoned">): number | null {
  return calls.completed === null || calls.abandoned === null ? null : calls.completed + calls.abandoned;
}

/** Orders by code point, whatever the locale: the same order on every machine. */
export function byCodePoint(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    // Where a pair of surrogates differs only in its second half, that half tells the order just as well.
    return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
  }
  return a.length - b.length;
}
