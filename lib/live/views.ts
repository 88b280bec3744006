import type { FloorAgent, Pause } from "@/lib/contracts/floor";
import { type Agent, isInCall } from "@/lib/domain/agent";
import { byCodePoint, type Campaign, type QueueSummary } from "@/lib/domain/campaign";
import type { CampaignReading } from "@/lib/ucontact/platform";
import { type AgentRow, agentOf, type CampaignAgents } from "./agents";
import type { Part, Picture } from "./picture";

/** The campaigns of a picture, by code point; each with the longest wait that its queue tells. */
export function campaignsOf(
  readings: readonly CampaignReading[],
  queues: readonly QueueSummary[],
): readonly Campaign[] {
  const byQueue = new Map(queues.map((queue) => [queue.queue, queue]));
  return readings.map((reading) => ({
    campaign: reading.campaign,
    direction: reading.direction,
    strategy: reading.strategy,
    wrapUpSeconds: reading.wrapUpSeconds,
    agents: reading.agents,
    calls: reading.calls,
    longestHoldSeconds: longestHold(byQueue.get(reading.campaign)),
    averageHoldSeconds: reading.averageHoldSeconds,
    averageTalkSeconds: reading.averageTalkSeconds,
    abandonedPercent: reading.abandonedPercent,
    serviceLevel: reading.serviceLevel,
  }));
}

function longestHold(queue: QueueSummary | undefined): number | null {
  return queue === undefined || queue.callers === 0 ? null : queue.longestHoldSeconds;
}

type Agents = ReadonlyMap<string, Part<CampaignAgents>>;

const memberships = new WeakMap<Agents, ReadonlyMap<string, readonly string[]>>();

/** Every location with all the campaigns it is known in, by code point. Worked out once for each picture. */
export function campaignsByLocation(agents: Agents): ReadonlyMap<string, readonly string[]> {
  const known = memberships.get(agents);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const campaign of [...agents.keys()].sort(byCodePoint)) {
    for (const row of agents.get(campaign)?.value.rows ?? []) {
      const campaigns = found.get(row.location);
      if (campaigns === undefined) found.set(row.location, [campaign]);
      else campaigns.push(campaign);
    }
  }
  memberships.set(agents, found);
  return found;
}

/** One campaign's agents, as its members. */
export function agentsOf(picture: Picture, part: Part<CampaignAgents>): readonly Agent[] {
  const campaigns = campaignsByLocation(picture.agents);
  return part.value.rows.map((row) => agentOf(row, campaigns.get(row.location) ?? []));
}

/**
 * Whose call each agent in a call holds, by the queues' own `incall`; none: no campaign knows the call. Only rows that
 * were read since the call began count, so an agent about whom some campaign was not asked since is left out.
 */
export function callsOf(
  picture: Picture,
  part: Part<CampaignAgents>,
): readonly { readonly location: string; readonly campaigns: readonly string[] }[] {
  return part.value.rows.flatMap((row) => {
    if (isInCall(row.status.code, row.queueInCall) !== true) return [];
    const { holders, unasked } = askedSince(picture, row);
    return holders.length === 0 && unasked.length > 0 ? [] : [{ location: row.location, campaigns: holders }];
  });
}

/** The campaigns to ask whose call it is: a campaign's agents are in calls that it does not know, and they might. */
export function campaignsToAsk(picture: Picture, campaign: string): readonly string[] {
  const rows = picture.agents.get(campaign)?.value.rows ?? [];
  const foreign = rows.filter((row) => isInCall(row.status.code, false) === true && row.queueInCall !== true);
  return [...new Set(foreign.flatMap((row) => askedSince(picture, row).unasked))];
}

/** What an agent's campaigns say of its call, of those that were read since its state began. */
function askedSince(
  picture: Picture,
  { location, stateSince }: AgentRow,
): { holders: string[]; unasked: string[] } {
  const since = stateSince === null ? 0 : Date.parse(stateSince);
  const holders: string[] = [];
  const unasked: string[] = [];
  for (const campaign of campaignsByLocation(picture.agents).get(location) ?? []) {
    const part = picture.agents.get(campaign);
    if (part === undefined || part.receivedAt < since) unasked.push(campaign);
    else if (part.value.rows.some((row) => row.location === location && row.queueInCall === true)) {
      holders.push(campaign);
    }
  }
  return { holders, unasked };
}

/** Campaigns are read at different moments: their words on one state's beginning differ by a little. */
const sameStateMs = 3000;

type Membership = AgentRow & {
  readonly campaign: string;
  readonly readAt: number;
  readonly pause: Pause | null;
};

/** Every location with its rows in all campaigns, these by code point. */
export function rowsByLocation({ agents }: Picture): ReadonlyMap<string, readonly Membership[]> {
  const found = new Map<string, Membership[]>();
  for (const [campaign, part] of [...agents].sort(([a], [b]) => byCodePoint(a, b))) {
    for (const row of part.value.rows) {
      const pause = part.value.pauses.get(row.location) ?? null;
      const membership = { ...row, campaign, readAt: part.receivedAt, pause };
      const rows = found.get(row.location);
      if (rows === undefined) found.set(row.location, [membership]);
      else rows.push(membership);
    }
  }
  return found;
}

/** Every agent of the floor once; its state by the newest of its campaigns' answers. */
export function floorAgentsOf(picture: Picture): readonly FloorAgent[] {
  return [...rowsByLocation(picture)]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, [first, ...rest]]) => (first === undefined ? [] : [floorAgent(first, rest)]));
}

function floorAgent(first: Membership, rest: readonly Membership[]): FloorAgent {
  const rows = [first, ...rest];
  const newest = rest.reduce((best, row) => (row.readAt > best.readAt ? row : best), first);
  const { location, tech, phone, name, status } = newest;
  return {
    location,
    tech,
    phone,
    name,
    status,
    stateSince: earliestOfSameState(newest, rows),
    memberships: rows.map((row) => ({
      campaign: row.campaign,
      paused: row.paused,
      pauseReason: row.pauseReason,
      pause: row.pause,
      inCall: isInCall(row.status.code, row.queueInCall),
      callsTaken: row.callsTaken,
      lastCallAt: row.lastCallAt,
    })),
  };
}

function earliestOfSameState(newest: AgentRow, rows: readonly AgentRow[]): string | null {
  if (newest.stateSince === null) return null;
  const since = Date.parse(newest.stateSince);
  const same = rows.flatMap((row) => {
    if (row.status.code !== newest.status.code || row.stateSince === null) return [];
    const at = Date.parse(row.stateSince);
    return Math.abs(at - since) <= sameStateMs ? [at] : [];
  });
  return new Date(Math.min(since, ...same)).toISOString();
}
