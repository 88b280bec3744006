import { replaceEqualDeep } from "@tanstack/react-query";
import { shownState } from "@/components/ui/state-label";
import type { ShownState } from "@/components/ui/state-look";
import type { Pause } from "@/lib/contracts/floor";
import type { Agent } from "@/lib/domain/agent";
import { type AgentOrder, sortAgents } from "@/lib/domain/agent-order";
import { type AgentFinding, type AgentLimits, agentAttention } from "@/lib/domain/attention";
import type { Freshness } from "@/lib/domain/freshness";
import { plain } from "@/lib/domain/plain";
import { type HeldTone, holdTones } from "@/lib/domain/steadiness";

/** An agent as a card shows it. While nothing that shows has changed, it is the same object. */
export type AgentEntry = {
  readonly agent: Agent;
  readonly pause: Pause | null;
  readonly shown: ShownState;
  readonly findings: readonly AgentFinding[];
};

export type SeenAgents = {
  readonly agents: readonly Agent[];
  readonly pauses: ReadonlyMap<string, Pause>;
  /** The campaign's. */
  readonly limits: AgentLimits;
  /** The time of the data, ms. */
  readonly at: number | null;
};

export type ShownAgents = {
  readonly seen: SeenAgents;
  readonly tones: ReadonlyMap<string, HeldTone<AgentFinding>>;
  readonly entries: readonly AgentEntry[];
};

/** The next picture: what needs attention stays so for 10 s at least, and what has not changed stays the same object. */
export function nextAgents(previous: ShownAgents | null, seen: SeenAgents): ShownAgents {
  const { agents, pauses, limits, at } = seen;
  const found = agents.map((agent) => {
    const pause = pauses.get(agent.location) ?? null;
    return [
      agent.location,
      at === null ? [] : agentAttention({ agent, pause, limits, now: at }).map(inMinutes),
    ] as const;
  });
  const tones = holdTones(previous?.tones ?? new Map(), new Map(found), at ?? 0);
  const entries = agents.map(
    (agent): AgentEntry => ({
      agent,
      pause: pauses.get(agent.location) ?? null,
      shown: shownState({ key: agent.status.key, paused: agent.paused, inCall: agent.inCall }),
      findings: tones.get(agent.location)?.findings ?? [],
    }),
  );
  return { seen, tones, entries: replaceEqualDeep(previous?.entries, entries) };
}

/** A reason does not tick: the running time beside it does. */
function inMinutes(finding: AgentFinding): AgentFinding {
  return { ...finding, seconds: Math.floor(finding.seconds / 60) * 60 };
}

/** An agent as far as its data may be trusted: what is stale gives no reasons, what is lost is not known. */
export function trustedEntry(entry: AgentEntry, state: Freshness): AgentEntry {
  if (state === "live" || state === "late") return entry;
  if (state === "stale") return entry.findings.length === 0 ? entry : { ...entry, findings: [] };
  const { location, tech, phone, name, penalty, campaigns } = entry.agent;
  return {
    agent: {
      location,
      tech,
      phone,
      name,
      status: { code: null, key: "unknown" },
      paused: null,
      pauseReason: null,
      inCall: null,
      callsTaken: null,
      lastCallAt: null,
      stateSince: null,
      penalty,
      campaigns,
    },
    pause: null,
    shown: "unknown",
    findings: [],
  };
}

/** Whether an agent is among those looked for: by every word, whatever its case and accents. */
export function matches(
  { agent, shown }: AgentEntry,
  filter: { readonly q: string; readonly state: ShownState | "all" },
): boolean {
  if (filter.state !== "all" && shown !== filter.state) return false;
  const text = plain([agent.name ?? "", agent.phone, agent.location].join(" "));
  return plain(filter.q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Stands in an order between the cards and the rest. No agent has this location. */
const divide = "\u0000";

/** The wanted order of locations. `dense`: those who need attention apart from the rest. */
export function wantedOrder(
  entries: readonly AgentEntry[],
  by: AgentOrder,
  dense: boolean,
  compareNames: (a: string, b: string) => number,
): readonly string[] {
  const sorted = sortAgents(entries, by, compareNames);
  const asCard = ({ findings }: AgentEntry) => !dense || findings.length > 0;
  const locations = (some: readonly AgentEntry[]) => some.map(({ agent }) => agent.location);
  return [...locations(sorted.filter(asCard)), divide, ...locations(sorted.filter((one) => !asCard(one)))];
}

/** The entries in a steady order: those before the divide as cards, the others in little room. */
export function sections(
  order: readonly string[],
  entries: readonly AgentEntry[],
): { cards: readonly AgentEntry[]; chips: readonly AgentEntry[] } {
  const byLocation = new Map(entries.map((entry) => [entry.agent.location, entry]));
  const at = order.indexOf(divide);
  const pick = (locations: readonly string[]) =>
    locations.flatMap((location) => byLocation.get(location) ?? []);
  return { cards: pick(order.slice(0, at)), chips: pick(order.slice(at + 1)) };
}

/** How many there are in each state, every agent once. */
export function countByState(
  entries: readonly Pick<AgentEntry, "shown">[],
): readonly { state: ShownState; count: number }[] {
  const counts = new Map<ShownState, number>();
  for (const { shown } of entries) counts.set(shown, (counts.get(shown) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({ state, count }));
}
