"use client";

import { useFormatter, useTranslations } from "next-intl";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { type ShownState, shownStates } from "@/components/ui/state-look";
import type { AgentFilter, SetAgentFilter } from "./use-agent-filter";

const sorts = ["attention", "name", "state", "time"] as const;

/** Which agents are shown, and in which order. */
export function AgentToolbar({
  filter,
  setFilter,
  counts,
}: {
  filter: AgentFilter;
  setFilter: SetAgentFilter;
  counts: readonly { state: ShownState; count: number }[];
}) {
  const t = useTranslations("campaign.agents");
  const ts = useTranslations("states");
  const format = useFormatter();
  const countOf = (state: ShownState) => counts.find((one) => one.state === state)?.count ?? 0;
  const states = shownStates.filter((state) => countOf(state) > 0 || filter.state === state);
  return (
    <search aria-label={t("filter")} className="mb-4 flex flex-wrap items-center gap-2.5">
      <SearchField
        label={t("search")}
        value={filter.q}
        onChange={(q) => setFilter({ q })}
        className="min-w-40 flex-1 md:max-w-64"
      />
      <Select
        label={t("state")}
        hideLabel
        value={filter.state}
        onChange={(state) => setFilter({ state })}
        options={[
          { value: "all", label: t("allStates") },
          ...states.map((state) => ({
            value: state,
            label: `${ts(state)} (${format.number(countOf(state))})`,
          })),
        ]}
      />
      <SegmentedControl
        label={t("sort")}
        value={filter.sort}
        onChange={(sort) => setFilter({ sort })}
        options={sorts.map((sort) => ({ value: sort, label: t(`by.${sort}`) }))}
        className="max-w-full overflow-x-auto md:ml-auto"
      />
    </search>
  );
}
