"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ResultAnnouncer } from "@/components/ui/result-announcer";
import type { Tone } from "@/lib/domain/tone";
import { CampaignList } from "./campaign-list";
import { CampaignTables } from "./campaign-tables";
import { type CampaignView, matches } from "./campaign-view";
import { useFreshness } from "./freshness-scope";
import { NoCampaigns } from "./no-campaigns";
import { groupsOf } from "./settings";
import { Toolbar } from "./toolbar";
import { useFilter } from "./use-filter";

/** The campaigns that are looked for, as cards or as a table. */
export function Campaigns({
  views,
  trends,
  at,
}: {
  views: readonly CampaignView[];
  trends: ReadonlyMap<string, readonly (number | null)[]>;
  at: number;
}) {
  const t = useTranslations("floor.empty");
  const tt = useTranslations("floor.toolbar");
  const [filter, setFilter] = useFilter();
  const state = useFreshness();
  const found = useMemo(() => views.filter((view) => matches(view, filter)), [views, filter]);
  const trustworthy = state === "live" || state === "late";

  const groups = useMemo(() => groupsOf(views.map(({ settings }) => settings)), [views]);
  if (views.length === 0) return <NoCampaigns />;
  const { direction, name, group } = filter;
  const shown = tt("shown", { shown: found.length, total: views.length });
  return (
    <>
      <Toolbar
        filter={filter}
        setFilter={(changes) => void setFilter(changes)}
        counts={trustworthy ? countTones(views) : null}
        groups={groups}
      />
      {found.length > 0 && found.length < views.length ? (
        <p className="-mt-1 mb-3 text-[0.8125rem] text-muted">{shown}</p>
      ) : null}
      <ResultAnnouncer chosen={JSON.stringify([direction, filter.state, name, group])} text={shown} />
      {found.length === 0 ? (
        <EmptyState
          title={t("noMatch")}
          icon={<SearchX aria-hidden />}
          action={
            <Button onClick={() => void setFilter({ direction: null, state: null, name: null, group: null })}>
              {t("clear")}
            </Button>
          }
        >
          {t("noMatchText", { count: views.length })}
        </EmptyState>
      ) : filter.view === "table" ? (
        <CampaignTables
          views={found}
          sort={filter.sort}
          setSort={(sort) => void setFilter({ sort })}
          at={at}
        />
      ) : (
        <CampaignList
          views={found}
          trends={state === "lost" ? noTrends : trends}
          sort={filter.sort === "name" ? "name" : "attention"}
          at={at}
        />
      )}
    </>
  );
}

const noTrends: ReadonlyMap<string, readonly (number | null)[]> = new Map();

function countTones(views: readonly CampaignView[]): Record<Tone, number> {
  const counts: Record<Tone, number> = { act: 0, watch: 0, fine: 0 };
  for (const { tone } of views) counts[tone] += 1;
  return counts;
}
