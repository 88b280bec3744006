import { type Campaign, offered } from "./campaign";
import type { AgentTotals } from "./centre";

/**
 * A figure over several campaigns. `missing`: how many of them could not be counted in because they are unknown, so
 * that a screen can say "at least 12 (1 campaign unknown)". `value` is null when there is nothing to tell: all are
 * unknown, or a percentage has no calls to be of.
 */
export type Total = { readonly value: number | null; readonly missing: number };

export type InboundTotals = {
  readonly campaigns: number;
  /** Campaigns whose direction is unknown: in no total, neither inbound nor outbound. */
  readonly unknownDirection: number;
  readonly waiting: Total;
  readonly campaignsWithWaiting: Total;
  readonly longestHold: {
    readonly seconds: number | null;
    readonly campaign: string | null;
    readonly missing: number;
  };
  readonly answered: Total;
  readonly offered: Total;
  readonly abandoned: Total;
  readonly abandonedPercent: Total;
  readonly serviceLevelPercent: Total;
  readonly withAbandonedPercent: Total;
};

export type OutboundTotals = {
  readonly campaigns: number;
  readonly onCall: number | null;
  readonly free: number | null;
  readonly answered: Total;
  readonly notAnswered: Total;
};

/** part / whole × 100 with one decimal; null when either is unknown or the whole is 0: no data is not 0 %. */
export function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : oneDecimal((100 * part) / whole);
}

/** Rounded to one decimal, halves up. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The sum of what is known. */
export function sum(values: readonly (number | null)[]): Total {
  const known = values.filter((value) => value !== null);
  const missing = values.length - known.length;
  if (known.length === 0 && missing > 0) return { value: null, missing };
  return { value: known.reduce((total, value) => total + value, 0), missing };
}

/**
 * The mean of percentages, each weighted by the calls it is of: Σ(percent × calls) / Σ calls, with one decimal. One
 * without calls weighs nothing and is not missing; one whose calls or percentage are unknown is.
 */
export function weightedPercent(
  parts: readonly { readonly percent: number | null; readonly calls: number | null }[],
): Total {
  let weighted = 0;
  let weight = 0;
  let missing = 0;
  for (const { percent, calls } of parts) {
    if (calls === 0) continue;
    if (calls === null || percent === null) missing += 1;
    else {
      weighted += percent * calls;
      weight += calls;
    }
  }
  return { value: weight === 0 ? null : oneDecimal(weighted / weight), missing };
}

/** The totals of the inbound campaigns among these; counters run since the platform's reset. */
export function inboundTotals(campaigns: readonly Campaign[]): InboundTotals {
  const inbound = campaigns.filter(({ direction }) => direction === "inbound");
  const waiting = inbound.map(({ calls }) => calls.waiting);
  return {
    campaigns: inbound.length,
    unknownDirection: campaigns.filter(({ direction }) => direction === "unknown").length,
    waiting: sum(waiting),
    campaignsWithWaiting: sum(waiting.map((calls) => calls && 1)),
    longestHold: longestHold(inbound),
    answered: sum(inbound.map(({ calls }) => calls.completed)),
    offered: sum(inbound.map(({ calls }) => offered(calls))),
    abandoned: sum(inbound.map(({ calls }) => calls.abandoned)),
    abandonedPercent: abandonedPercent(inbound),
    serviceLevelPercent: weightedPercent(
      inbound.map(({ serviceLevel, calls }) => ({ percent: serviceLevel.percent, calls: calls.completed })),
    ),
    withAbandonedPercent: weightedPercent(
      inbound.map(({ serviceLevel, calls }) => ({
        percent: serviceLevel.withAbandonedPercent,
        calls: offered(calls),
      })),
    ),
  };
}

/**
 * The totals of the outbound campaigns among these. `agents` are their agents, each counted once however many of the
 * campaigns it is in (`agentTotals` of `rowsWithin` them): campaigns' own counts of agents must not be added up.
 */
export function outboundTotals(
  campaigns: readonly Campaign[],
  agents: Pick<AgentTotals, "inCall" | "free"> | null,
): OutboundTotals {
  const outbound = campaigns.filter(({ direction }) => direction === "outbound");
  return {
    campaigns: outbound.length,
    onCall: agents?.inCall ?? null,
    free: agents?.free ?? null,
    answered: sum(outbound.map(({ calls }) => calls.completed)),
    notAnswered: sum(outbound.map(({ calls }) => calls.abandoned)),
  };
}

/** Σ abandoned / Σ offered, over the campaigns where both are known: numerator and denominator are of the same calls. */
function abandonedPercent(campaigns: readonly Campaign[]): Total {
  const known = campaigns.filter(({ calls }) => offered(calls) !== null);
  const whole = sum(known.map(({ calls }) => offered(calls)));
  const part = sum(known.map(({ calls }) => calls.abandoned));
  return { value: percent(part.value, whole.value), missing: campaigns.length - known.length };
}

/** The longest of the longest waits. One is unknown where callers wait, or may wait, and none is told. */
function longestHold(campaigns: readonly Campaign[]): InboundTotals["longestHold"] {
  let longest: { seconds: number | null; campaign: string | null } = { seconds: null, campaign: null };
  let missing = 0;
  for (const { campaign, calls, longestHoldSeconds: seconds } of campaigns) {
    if (seconds === null) missing += calls.waiting === 0 ? 0 : 1;
    else if (longest.seconds === null || seconds > longest.seconds) longest = { seconds, campaign };
  }
  return { ...longest, missing };
}
