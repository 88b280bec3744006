import { type AgentStatus, isCallCode, isLoggedIn } from "./agent";

/** An agent's row in one campaign. Pause and `incall` are each queue's own, the status is the phone's. */
export type MembershipRow = {
  readonly status: Pick<AgentStatus, "code">;
  readonly paused: boolean | null;
  /** This queue's own `incall`. */
  readonly queueInCall: boolean | null;
  /** When the row was read, ms; campaigns are read at different moments. Without it rows are equally old. */
  readonly readAt?: number;
};

/** What an agent is doing, each agent exactly one: `other` is ringing, or not to be told. */
export type AgentActivity = "offline" | "inCall" | "wrapUp" | "paused" | "free" | "other";

/** Agents counted once each. `free`, `inCall`, `wrapUp` and `paused` do not overlap, and are all logged in. */
export type AgentTotals = {
  readonly total: number;
  readonly loggedIn: number;
  readonly free: number;
  readonly inCall: number;
  readonly wrapUp: number;
  readonly paused: number;
};

/**
 * Whether a status means idle and reachable: 1, and 0 too. Asterisk gives calls to a phone of unknown state and counts
 * it as available; where no phone's state is tracked, nobody would otherwise ever be free.
 */
function isIdle(code: number | null): boolean {
  return code === 0 || code === 1;
}

/**
 * What an agent is doing, from its rows in all the campaigns it belongs to. In a call: by the status read last, or by a
 * queue's `incall` where that row's status does not say so itself (a phone that lost its registration; an `incall`
 * beside an older "on a call" ended with it). Paused: in every campaign. Free: idle, and known not to be paused in one
 * campaign at least. One who is paused and in a call or in wrap-up counts by the latter.
 */
export function activityOf(rows: readonly MembershipRow[]): AgentActivity {
  const code = latestCode(rows);
  const queueSays = rows.some(({ status, queueInCall }) => queueInCall === true && !isCallCode(status.code));
  if (isCallCode(code) || queueSays) return "inCall";
  if (isLoggedIn(code, false) === false) return "offline";
  if (code === 9) return "wrapUp";
  if (rows.length > 0 && rows.every(({ paused }) => paused === true)) return "paused";
  return isIdle(code) && rows.some(({ paused }) => paused === false) ? "free" : "other";
}

/** In how many of its campaigns an agent is paused: "paused in 1 of 3". */
export function pausedIn(rows: readonly Pick<MembershipRow, "paused">[]): { paused: number; of: number } {
  return { paused: rows.filter(({ paused }) => paused === true).length, of: rows.length };
}

/**
 * The agents of all campaigns, by location, each counted once. Logged in: a status other than 4 and 5, or in a call. An
 * agent whose status could not be read, in no call that a queue knows of, is in the total alone.
 */
export function agentTotals(byLocation: ReadonlyMap<string, readonly MembershipRow[]>): AgentTotals {
  const totals = { total: 0, loggedIn: 0, free: 0, inCall: 0, wrapUp: 0, paused: 0 };
  for (const rows of byLocation.values()) {
    const activity = activityOf(rows);
    totals.total += 1;
    if (isLoggedIn(latestCode(rows), activity === "inCall") === true) totals.loggedIn += 1;
    if (activity !== "offline" && activity !== "other") totals[activity] += 1;
  }
  return totals;
}

/** The rows in some campaigns only, without the agents that are in none of them: for the outbound totals, say. */
export function rowsWithin<Row extends { readonly campaign: string }>(
  byLocation: ReadonlyMap<string, readonly Row[]>,
  campaigns: ReadonlySet<string>,
): ReadonlyMap<string, readonly Row[]> {
  return new Map(
    [...byLocation]
      .map(([location, rows]) => [location, rows.filter(({ campaign }) => campaigns.has(campaign))] as const)
      .filter(([, rows]) => rows.length > 0),
  );
}

function latestCode(rows: readonly MembershipRow[]): number | null {
  let latest: MembershipRow | null = null;
  for (const row of rows) {
    if (row.status.code !== null && (latest === null || (row.readAt ?? 0) > (latest.readAt ?? 0)))
      latest = row;
  }
  return latest?.status.code ?? null;
}
