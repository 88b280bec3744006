import { shownStates } from "@/components/ui/state-look";
import { byCodePoint } from "@/lib/domain/campaign";
import { toneOf, toneRank } from "@/lib/domain/tone";
import { type Entry, listedState } from "./entries";

export const sortColumns = ["name", "state", "time", "pause", "calls", "lastCall", "age"] as const;

export type SortColumn = (typeof sortColumns)[number];

/** A column, `-` before it for the largest first; or who needs attention first. */
export type Sort = "attention" | SortColumn | `-${SortColumn}`;

export type Direction = "ascending" | "descending";

/** The column of a sort and its direction; null for attention, which has none. */
export function columnOf(sort: Sort): { column: SortColumn; direction: Direction } | null {
  const column = sortColumns.find((known) => known === sort || `-${known}` === sort);
  if (column === undefined) return null;
  return { column, direction: column === sort ? "ascending" : "descending" };
}

/** What one looks for in a column comes first: the longest time, the most calls, the oldest row. */
export function firstSort(column: SortColumn): Sort {
  return column === "name" || column === "state" ? column : `-${column}`;
}

/** What pressing a column's name sorts by next. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  const present = columnOf(sort);
  if (present?.column !== column) return firstSort(column);
  return present.direction === "ascending" ? `-${column}` : column;
}

type Key = (entry: Entry) => number | null;

/** A running time is the longer the earlier it began. */
const lasting = (since: string | null): number | null => (since === null ? null : -Date.parse(since));

const trusted =
  (key: Key): Key =>
  (entry) =>
    entry.trust === "lost" ? null : key(entry);

const keys: Record<Exclude<SortColumn, "name">, Key> = {
  state: trusted((entry) => shownStates.indexOf(listedState(entry))),
  time: trusted(({ view }) => lasting(view.agent.stateSince)),
  pause: trusted(({ view }) => lasting(view.pause?.since ?? null)),
  calls: trusted(({ view }) => view.callsTaken),
  lastCall: trusted(({ view }) => (view.lastCallAt === null ? null : Date.parse(view.lastCallAt))),
  age: ({ readAt }) => (readAt === null ? null : -readAt),
};

const urgency: Key = ({ findings }) =>
  findings.length === 0
    ? null
    : toneRank[toneOf(findings)] * 1000 +
      Math.min(999, Math.max(...findings.map(({ seconds, limitSeconds }) => seconds / limitSeconds)));

/** Everybody's place in the order of names, by location. Equal names go by location. */
export type NameRanks = ReadonlyMap<string, number>;

/** @param compareNames by the reader's language: an `Intl.Collator`'s `compare` */
export function rankNames(
  names: readonly { readonly title: string; readonly location: string }[],
  compareNames: (a: string, b: string) => number,
): NameRanks {
  const sorted = [...names].sort(
    (a, b) => compareNames(a.title, b.title) || byCodePoint(a.location, b.location),
  );
  return new Map(sorted.map(({ location }, i) => [location, i]));
}

/**
 * Entries sorted, without changing the list given. What is unknown stands last in both directions; equals go by name,
 * so that the order is the same on every screen. Ranks, since comparing names costs more than all the rest.
 */
export function sortEntries(entries: readonly Entry[], sort: Sort, ranks: NameRanks): readonly Entry[] {
  const rank: Key = ({ view }) => ranks.get(view.agent.location) ?? null;
  const chosen = columnOf(sort);
  const key = chosen === null ? urgency : chosen.column === "name" ? rank : keys[chosen.column];
  const sign = chosen?.direction === "ascending" ? 1 : -1;
  return entries
    .map((entry) => ({ entry, value: key(entry), rank: rank(entry) }))
    .sort((a, b) => nullsLast(a.value, b.value, sign) || nullsLast(a.rank, b.rank, 1))
    .map(({ entry }) => entry);
}

function nullsLast(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}
