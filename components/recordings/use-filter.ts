"use client";

import { parseAsIsoDateTime, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { RecordingsFilter } from "@/lib/client/recordings";
import { sorts } from "./calls";

const text = parseAsString.withDefault("");
const parsers = {
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
  agent: text,
  campaign: text,
  source: text,
  destination: text,
  tag: text,
  hours: text,
  rating: text,
  minSeconds: text,
  exclude: text,
  minOccurrences: text,
  sort: parseAsStringLiteral(sorts).withDefault("newest"),
};

/** What is searched for where the address says nothing. */
export type Usual = {
  /** ISO 8601 UTC, whole minutes. */
  readonly from: string;
  readonly to: string;
  readonly campaign: string;
};

/** The search, kept in the address: a link finds the same for a colleague. */
export function useFilter(usual: Usual) {
  const [{ sort, ...given }, setState] = useQueryStates(parsers);
  const filter: Required<RecordingsFilter> = {
    ...given,
    from: given.from?.toISOString() ?? usual.from,
    to: given.to?.toISOString() ?? usual.to,
    campaign: given.campaign || usual.campaign,
  };
  const isUsual = Object.values(given).every((value) => !value);
  return {
    filter,
    isUsual,
    sort,
    setSort: (next: (typeof sorts)[number]) => void setState({ sort: next }),
    search: (next: Required<RecordingsFilter>) => {
      const { from, to, ...rest } = next;
      const history = isSame(next, filter) ? "replace" : "push";
      void setState({ ...textsOf(rest), from: new Date(from), to: new Date(to) }, { history });
    },
    clear: () => void setState(null, { history: "push" }),
  };
}

/** Both in the same order: the form begins with the filter. */
export function isSame(a: RecordingsFilter, b: RecordingsFilter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function textsOf(rest: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ""]));
}

/** The minute in which a search ends belongs to it. */
export function asked(filter: RecordingsFilter): RecordingsFilter {
  const end = new Date(filter.to);
  end.setUTCSeconds(59);
  return { ...filter, to: end.toISOString() };
}
