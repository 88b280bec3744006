import type { AgentRow, CampaignAgents } from "./agents";
import { keepSame, onlyNames, type Part, type Picture } from "./picture";

/** What of a picture is seen: some campaigns by name, and of their agents all, or the one at this location. */
export type Cut = { readonly names: ReadonlySet<string>; readonly own: string | null };

/**
 * The picture without what lies outside. What in it did not change since `before`, the last one cut so, is the same
 * object. How the platform as a whole fares, its clock and its errors, is everybody's to know.
 */
export function cutPicture(picture: Picture, { names, own }: Cut, before: Picture | null): Picture {
  return {
    ...picture,
    queues: cutPart(picture.queues, (row) => row.queue, names, before?.queues ?? null),
    campaigns: cutPart(picture.campaigns, (row) => row.campaign, names, before?.campaigns ?? null),
    agents: sameEntries(
      before?.agents,
      own === null ? onlyNames(picture.agents, names) : ownAgents(picture.agents, names, own),
    ),
    errors: { ...picture.errors, agents: onlyNames(picture.errors.agents, names) },
  };
}

/** A picture in which nothing is known yet, of the same platform. */
export function withoutRows(picture: Picture): Picture {
  return {
    ...picture,
    queues: null,
    campaigns: null,
    agents: new Map(),
    errors: { ...picture.errors, agents: new Map() },
  };
}

/** Unreadable rows that lost their name are nobody's: only who sees the whole floor counts them. */
function cutPart<T>(
  part: Part<readonly T[]> | null,
  nameOf: (row: T) => string,
  names: ReadonlySet<string>,
  before: Part<readonly T[]> | null,
): Part<readonly T[]> | null {
  if (part === null) return null;
  const rows = part.value.filter((row) => names.has(nameOf(row)));
  const unreadableIn = onlyNames(part.unreadableIn, names);
  const unreadable = [...unreadableIn.values()].reduce((sum, count) => sum + count, 0);
  return { ...part, value: keepSame(before?.value, rows), unreadable, unreadableIn };
}

type Agents = Picture["agents"];

const ownParts = new WeakMap<Part<CampaignAgents>, Map<string, Part<CampaignAgents>>>();

function ownAgents(agents: Agents, names: ReadonlySet<string>, own: string): Agents {
  return new Map([...onlyNames(agents, names)].map(([name, part]) => [name, ownPart(part, own)]));
}

/** Worked out once for each answer of the platform and location, so that it stays the same object. */
function ownPart(part: Part<CampaignAgents>, own: string): Part<CampaignAgents> {
  const known = ownParts.get(part) ?? new Map<string, Part<CampaignAgents>>();
  ownParts.set(part, known);
  const before = known.get(own);
  if (before !== undefined) return before;
  const mine = new Set([own]);
  const { rows, tracks, pauses } = part.value;
  const value = {
    rows: rows.filter((row: AgentRow) => row.location === own),
    tracks: onlyNames(tracks, mine),
    pauses: onlyNames(pauses, mine),
  };
  const next = { ...part, value };
  known.set(own, next);
  return next;
}

function sameEntries(before: Agents | undefined, next: Agents): Agents {
  if (before === undefined || before.size !== next.size) return next;
  return [...next].every(([name, part]) => before.get(name) === part) ? before : next;
}
