/** The ten states an agent's phone can be in, by the platform's status code 0 to 9. */
export const agentStateKeys = [
  "unknown",
  "available",
  "in_use",
  "busy",
  "invalid",
  "unavailable",
  "ringing",
  "ring_in_use",
  "on_hold",
  "wrap_up",
] as const;

export type AgentStateKey = (typeof agentStateKeys)[number];

export type AgentStatus = {
  /** The platform's own code, kept even when it is none of the ten; null when unreadable. */
  readonly code: number | null;
  readonly key: AgentStateKey;
};

/** An agent as a member of one campaign: pause, calls and in-call differ from queue to queue. */
export type Agent = {
  /** The platform's channel, and the agent's identity: `SIP/1010`, `Local/1007@context/n`. */
  readonly location: string;
  readonly tech: string;
  readonly phone: string;
  readonly name: string | null;
  readonly status: AgentStatus;
  readonly paused: boolean | null;
  /** null: not paused, no reason given, or unreadable. */
  readonly pauseReason: string | null;
  /** Status 2, 3, 7 or 8, or `incall` 1, in this queue's row. */
  readonly inCall: boolean | null;
  readonly callsTaken: number | null;
  /** ISO 8601 UTC; null when there was none. */
  readonly lastCallAt: string | null;
  /** ISO 8601 UTC on our clock; the same instant while the state lasts. */
  readonly stateSince: string | null;
  /** As the platform says it: patched servers put other things than a priority here. */
  readonly penalty: number | null;
  /** Every campaign the agent is known to belong to, by code point. */
  readonly campaigns: readonly string[];
};

/** A pause's own length counts from when Vigía first saw it; `atLeast`: it was on before that. */
export type Pause = { readonly since: string; readonly atLeast: boolean };

const inCallCodes: ReadonlySet<number> = new Set([2, 3, 7, 8]);
const awayCodes: ReadonlySet<number> = new Set([4, 5]);

/** The state for a platform status code; any code outside 0 to 9 is `unknown`, the code kept. */
export function agentStatus(code: number | null): AgentStatus {
  return { code, key: (code === null ? undefined : agentStateKeys[code]) ?? "unknown" };
}

/** Whether the phone's own status says that it is in a call: 2, 3, 7 or 8. */
export function isCallCode(code: number | null): boolean {
  return code !== null && inCallCodes.has(code);
}

/**
 * Whether an agent is in a call by this row: by its status, or by the queue's own `incall`. Null when neither says so
 * and one of them is unknown.
 */
export function isInCall(code: number | null, incall: boolean | null): boolean | null {
  if (incall === true || isCallCode(code)) return true;
  return code === null || incall === null ? null : false;
}

/**
 * Whether an agent is logged in: its phone is neither unreachable (5) nor unknown to the platform (4), or it is in a
 * call, as one is who still talks after the phone lost its registration. Null when unknown. Asterisk's own rule, but
 * for the call.
 */
export function isLoggedIn(code: number | null, inCall: boolean | null): boolean | null {
  if (inCall === true) return true;
  return code === null ? null : !awayCodes.has(code);
}

/** Splits a channel into its technology and phone: `Local/1007@context/n` is phone 1007. */
export function splitLocation(location: string): { tech: string; phone: string } {
  const [, tech = "", phone = location] = /^(?:([^@/]*)\/)?([^@/]*)/.exec(location) ?? [];
  return { tech, phone };
}
