"use client";

import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
  type Values,
} from "nuqs";
import { shownStates } from "@/components/ui/state-look";
import { type Sort, sortColumns } from "./order";

const sorts: readonly Sort[] = [
  "attention",
  ...sortColumns,
  ...sortColumns.map((column): `-${typeof column}` => `-${column}`),
];

const parsers = {
  q: parseAsString.withDefault(""),
  campaign: parseAsString.withDefault(""),
  group: parseAsString.withDefault(""),
  state: parseAsArrayOf(parseAsStringLiteral(shownStates)).withDefault([]),
  attention: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(sorts).withDefault("attention"),
};

/** Who is shown and in which order, kept in the address: a link shows the same to a colleague. */
export function useFilter() {
  return useQueryStates(parsers);
}

export type Filter = Values<typeof parsers>;
export type SetFilter = (changes: Partial<Filter> | null) => void;

/** Who is looked for; the order aside. */
export function isFiltered({ q, campaign, group, state, attention }: Filter): boolean {
  return q.trim() !== "" || campaign !== "" || group !== "" || state.length > 0 || attention;
}
