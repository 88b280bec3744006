import { type SettingsByCampaign, settingsOf } from "@/components/campaigns/settings";
import type { ShownState } from "@/components/ui/state-look";
import type { FloorAgent } from "@/lib/contracts/floor";
import { type AgentFinding, type AgentLimits, agentAttention, strictest } from "@/lib/domain/attention";
import { plain } from "@/lib/domain/plain";
import { type AgentView, viewOf } from "./agent-view";
import { type CampaignTrust, oldestRead, type ReadTimes, type Trust, worstTrust } from "./campaign-reads";

/** An agent, and how far what is said of it may be trusted. */
export type Entry = {
  readonly view: AgentView;
  /** As bad, and as old, as the worst of its campaigns' answers. */
  readonly trust: Trust;
  readonly readAt: number | null;
  readonly findings: readonly AgentFinding[];
};

export type AgentFilter = {
  readonly q: string;
  /** Empty: all. */
  readonly campaign: string;
  /** Of campaigns; empty: all. */
  readonly group: string;
  /** None: all. */
  readonly state: readonly ShownState[];
  /** Only who needs attention. */
  readonly attention: boolean;
};

/**
 * Every agent as a row is made from it. What needs attention is told by the time of the data, not by the clock; what is
 * stale gives no reasons.
 */
export function entriesOf(
  agents: readonly FloorAgent[],
  reads: ReadTimes,
  trust: CampaignTrust,
  settings: SettingsByCampaign,
): readonly Entry[] {
  return agents.map((agent) => {
    const view = viewOf(agent);
    const worst = worstTrust(view.campaigns, trust);
    const readAt = oldestRead(view.campaigns, reads);
    const limits = strictest(view.campaigns.map((campaign) => settingsOf(settings, campaign).limits));
    const findings = worst === "known" ? findingsOf(view, limits, readAt) : none;
    return { view, trust: worst, readAt, findings };
  });
}

const none: readonly AgentFinding[] = [];

function findingsOf(view: AgentView, limits: AgentLimits, readAt: number | null): readonly AgentFinding[] {
  if (readAt === null) return none;
  const { status, stateSince } = view.agent;
  const agent = { status, stateSince, paused: view.paused.paused > 0, inCall: view.inCall };
  return agentAttention({ agent, pause: view.pause, limits, now: readAt });
}

/** The state an entry is listed and counted under: where contact was lost, none is known. */
export function listedState({ view, trust }: Entry): ShownState {
  return trust === "lost" ? "unknown" : view.shown;
}

/**
 * Those of a campaign and of a group who are found by every word, whatever its case and accents; by a campaign's name as
 * it is shown, and by the platform's.
 */
export function search(
  entries: readonly Entry[],
  { q, campaign, group }: Pick<AgentFilter, "q" | "campaign" | "group">,
  settings: SettingsByCampaign,
): readonly Entry[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  const shown = new Map([...settings].map(([name, { displayName }]) => [name, plain(displayName ?? "")]));
  const isNamed = (view: AgentView, word: string) =>
    view.haystack.includes(word) || view.campaigns.some((name) => shown.get(name)?.includes(word));
  return entries.filter(
    ({ view }) =>
      (campaign === "" || view.campaigns.includes(campaign)) &&
      (group === "" || view.campaigns.some((name) => settings.get(name)?.group === group)) &&
      words.every((word) => isNamed(view, word)),
  );
}

/** Those in one of the states wanted. */
export function inStates(
  entries: readonly Entry[],
  { state, attention }: Pick<AgentFilter, "state" | "attention">,
): readonly Entry[] {
  if (state.length === 0 && !attention) return entries;
  return entries.filter(
    (entry) =>
      (state.length === 0 || state.includes(listedState(entry))) && (!attention || entry.findings.length > 0),
  );
}

export type StateCounts = {
  readonly all: number;
  /** Null where nobody's rows can tell. */
  readonly attention: number | null;
  readonly states: ReadonlyMap<ShownState, number>;
};

/** How many there are in each state; every agent in one. */
export function countStates(entries: readonly Entry[]): StateCounts {
  const states = new Map<ShownState, number>();
  let attention: number | null = entries.length === 0 ? 0 : null;
  for (const entry of entries) {
    const state = listedState(entry);
    states.set(state, (states.get(state) ?? 0) + 1);
    if (entry.trust === "known") attention = (attention ?? 0) + (entry.findings.length > 0 ? 1 : 0);
  }
  return { all: entries.length, attention, states };
}
