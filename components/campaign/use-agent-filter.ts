"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { shownStates } from "@/components/ui/state-look";

const parsers = {
  q: parseAsString.withDefault(""),
  state: parseAsStringLiteral(["all", ...shownStates]).withDefault("all"),
  sort: parseAsStringLiteral(["attention", "name", "state", "time"]).withDefault("attention"),
};

/** Which agents are shown and in which order, kept in the address: a link shows the same to a colleague. */
export function useAgentFilter() {
  return useQueryStates(parsers);
}

export type AgentFilter = ReturnType<typeof useAgentFilter>[0];
export type SetAgentFilter = (changes: Partial<AgentFilter> | null) => void;
