"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { sorts } from "./sort";

const parsers = {
  direction: parseAsStringLiteral(["all", "inbound", "outbound"]).withDefault("all"),
  state: parseAsStringLiteral(["all", "act", "watch", "fine"]).withDefault("all"),
  name: parseAsString.withDefault(""),
  group: parseAsString.withDefault(""),
  view: parseAsStringLiteral(["cards", "table"]).withDefault("cards"),
  sort: parseAsStringLiteral(sorts).withDefault("attention"),
};

/** What is shown and how, kept in the address: a link shows the same to a colleague. */
export function useFilter() {
  return useQueryStates(parsers);
}

export type Filter = ReturnType<typeof useFilter>[0];
export type SetFilter = (changes: Partial<Filter>) => void;
