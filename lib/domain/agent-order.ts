import type { Agent, AgentStateKey } from "./agent";
import type { AgentFinding } from "./attention";
import { byCodePoint } from "./campaign";
import { toneOf, toneRank } from "./tone";

export type AgentOrder = "attention" | "name" | "state" | "time";

/** An agent's state as a list groups it: idle and paused is a state of its own. */
export type ShownState = AgentStateKey | "paused";

export type OrderedAgent = {
  readonly agent: Pick<Agent, "location" | "name" | "status" | "paused" | "stateSince">;
  readonly findings: readonly AgentFinding[];
};

type Compare<T> = (a: T, b: T) => number;

/** The order of states in a list: those in a call first, those who cannot take one last. */
export const agentStateOrder: readonly ShownState[] = [
  "on_hold",
  "ring_in_use",
  "in_use",
  "busy",
  "ringing",
  "wrap_up",
  "available",
  "paused",
  "unknown",
  "unavailable",
  "invalid",
];

/** The state a list groups an agent under: a pause shows where nothing else is going on. */
export function shownState({ status, paused }: Pick<Agent, "status" | "paused">): ShownState {
  return paused === true && (status.key === "available" || status.key === "unknown") ? "paused" : status.key;
}

/**
 * Agents sorted for a list, without changing the one given. By attention: the worst tone first, in it whoever is
 * furthest over a limit (as a multiple of it). By time: the longest in its state first. What is unknown stands last.
 * Equals go by state, time and name; the location decides in the end, so the order is the same on every screen.
 * @param compareNames by the reader's language: an `Intl.Collator`'s `compare`
 */
export function sortAgents<T extends OrderedAgent>(
  agents: readonly T[],
  by: AgentOrder,
  compareNames: Compare<string> = byCodePoint,
): T[] {
  const name: Compare<OrderedAgent> = (a, b) => nullsLast(a.agent.name, b.agent.name, compareNames);
  const keys: Record<AgentOrder, readonly Compare<OrderedAgent>[]> = {
    attention: [tone, excess, state, time, name],
    name: [name, state, time],
    state: [state, time, name],
    time: [time, state, name],
  };
  return [...agents].sort((a, b) => {
    for (const compare of keys[by]) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return byCodePoint(a.agent.location, b.agent.location);
  });
}

const tone: Compare<OrderedAgent> = (a, b) => toneRank[toneOf(b.findings)] - toneRank[toneOf(a.findings)];

const excess: Compare<OrderedAgent> = (a, b) => furthestOver(b.findings) - furthestOver(a.findings);

const state: Compare<OrderedAgent> = (a, b) =>
  agentStateOrder.indexOf(shownState(a.agent)) - agentStateOrder.indexOf(shownState(b.agent));

const time: Compare<OrderedAgent> = (a, b) =>
  nullsLast(a.agent.stateSince, b.agent.stateSince, (left, right) => Date.parse(left) - Date.parse(right));

function furthestOver(findings: readonly AgentFinding[]): number {
  return Math.max(0, ...findings.map(({ seconds, limitSeconds }) => seconds / limitSeconds));
}

function nullsLast(a: string | null, b: string | null, compare: Compare<string>): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}
