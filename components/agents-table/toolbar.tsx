"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { GroupFilter } from "@/components/campaigns/group-filter";
import { useCampaignName } from "@/components/campaigns/settings-context";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { directionOf } from "@/lib/domain/campaign";
import { columnOf, firstSort, type Sort, sortColumns } from "./order";
import type { Filter, SetFilter } from "./use-filter";

/** Whom to show, and in which order. */
export const Toolbar = memo(function Toolbar({
  campaigns,
  groups,
  filter,
  setFilter,
}: {
  campaigns: readonly string[];
  groups: readonly string[];
  filter: Filter;
  setFilter: SetFilter;
}) {
  const t = useTranslations("agents.table");
  const tc = useTranslations("common.direction");
  const nameOf = useCampaignName();
  const column = columnOf(filter.sort)?.column;
  // A link may name a campaign that has gone since.
  const known = filter.campaign === "" || campaigns.includes(filter.campaign) ? [] : [filter.campaign];
  return (
    <search aria-label={t("filter")} className="mb-3 flex flex-wrap items-center gap-2.5">
      <SearchField
        label={t("search")}
        value={filter.q}
        onChange={(q) => setFilter({ q })}
        className="basis-full md:max-w-96 md:min-w-52 md:flex-1 md:basis-52"
      />
      <GroupFilter
        label={t("group")}
        all={t("allGroups")}
        groups={groups}
        value={filter.group}
        onChange={(group) => setFilter({ group })}
        className="flex-1 md:flex-none"
      />
      <Select
        label={t("campaign")}
        hideLabel
        value={filter.campaign}
        onChange={(campaign) => setFilter({ campaign })}
        options={[
          { value: "", label: t("allCampaigns") },
          ...[...known, ...campaigns].map((campaign) => {
            const direction = directionOf(campaign);
            return {
              value: campaign,
              label: `${nameOf(campaign)}${direction === "unknown" ? "" : ` (${tc(direction)})`}`,
            };
          }),
        ]}
        className="min-w-0 flex-1 md:max-w-64 md:flex-none"
      />
      <Select<Sort>
        label={t("sort.label")}
        hideLabel
        value={column === undefined ? "attention" : firstSort(column)}
        onChange={(sort) => setFilter({ sort })}
        options={[
          { value: "attention", label: t("sort.attention") },
          ...sortColumns.map((key) => ({ value: firstSort(key), label: t(`sort.by.${key}`) })),
        ]}
        className="min-w-0 flex-1 md:ml-auto md:flex-none"
      />
    </search>
  );
});
