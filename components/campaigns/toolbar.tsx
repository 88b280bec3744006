"use client";

import { LayoutGrid, Table } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { ToneMark } from "@/components/ui/tone-mark";
import type { Tone } from "@/lib/domain/tone";
import { GroupFilter } from "./group-filter";
import type { Filter, SetFilter } from "./use-filter";

const tones = ["act", "watch", "fine"] as const;

/** Which campaigns are shown, and how. */
export function Toolbar({
  filter,
  setFilter,
  counts,
  groups,
}: {
  filter: Filter;
  setFilter: SetFilter;
  /** How many campaigns are in each tone; null while the data say nothing about it. */
  counts: Record<Tone, number> | null;
  /** By which the campaigns in sight can be told apart. */
  groups: readonly string[];
}) {
  const t = useTranslations("floor.toolbar");
  const tc = useTranslations("common");
  const format = useFormatter();
  const counted = (tone: Tone) =>
    counts === null ? tc(`tone.${tone}`) : `${tc(`tone.${tone}`)} ${format.number(counts[tone])}`;

  return (
    <search aria-label={t("label")} className="mb-4 flex flex-wrap items-center gap-2.5">
      <SegmentedControl
        label={t("state")}
        value={filter.state}
        onChange={(state) => setFilter({ state })}
        options={[
          { value: "all", label: t("all") },
          ...tones.map((tone) => ({
            value: tone,
            label: counted(tone),
            icon: <ToneMark tone={tone} className={`size-3! ${counts?.[tone] === 0 ? "text-quiet!" : ""}`} />,
          })),
        ]}
      />
      <SegmentedControl
        label={t("direction")}
        value={filter.direction}
        onChange={(direction) => setFilter({ direction })}
        options={[
          { value: "all", label: t("bothDirections") },
          { value: "inbound", label: t("inbound") },
          { value: "outbound", label: t("outbound") },
        ]}
      />
      <GroupFilter
        label={t("group")}
        all={t("allGroups")}
        groups={groups}
        value={filter.group}
        onChange={(group) => setFilter({ group })}
      />
      <SearchField
        label={t("name")}
        value={filter.name}
        onChange={(name) => setFilter({ name })}
        className="min-w-32 flex-1 md:max-w-64"
      />
      <div className="ml-auto flex items-center gap-2.5">
        {filter.view === "cards" ? (
          <Select
            label={t("sort")}
            hideLabel
            value={filter.sort === "name" ? "name" : "attention"}
            onChange={(sort) => setFilter({ sort })}
            options={[
              { value: "attention", label: t("byAttention") },
              { value: "name", label: t("byName") },
            ]}
          />
        ) : null}
        <SegmentedControl
          label={t("view")}
          value={filter.view}
          onChange={(view) => setFilter({ view })}
          options={[
            { value: "cards", label: t("cards"), icon: <LayoutGrid aria-hidden />, iconOnly: true },
            { value: "table", label: t("table"), icon: <Table aria-hidden />, iconOnly: true },
          ]}
        />
      </div>
    </search>
  );
}
