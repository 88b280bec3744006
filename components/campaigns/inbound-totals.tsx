"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useViewer } from "@/components/live/provider";
import { Kpi } from "@/components/ui/kpi";
import { inboundTotals, type Total } from "@/lib/domain/kpi";
import type { CampaignView } from "./campaign-view";
import { Calm } from "./figure";
import type { FigureId, FigureKind } from "./figures";
import { AgeBadge, useFreshness } from "./freshness-scope";
import { Aside, TotalsPanel } from "./totals-panel";
import { useFigures } from "./use-figures";

/** The inbound campaigns together, weighted by their calls. Outbound ones are never added to them. */
export const InboundTotals = memo(function InboundTotals({ views }: { views: readonly CampaignView[] }) {
  const t = useTranslations("floor.totals");
  const tk = useTranslations("kpi");
  const { scope } = useViewer();
  const figures = useFigures();
  const state = useFreshness();
  const lost = state === "lost";
  const totals = inboundTotals(views.map(({ campaign }) => campaign));
  const { waiting, campaignsWithWaiting, longestHold, abandoned, offered, unknownDirection } = totals;

  const kpi = (id: FigureId, kind: FigureKind, { value, missing }: Total, note: string | null = null) => ({
    label: figures.label(id),
    explain: figures.explain(id, null),
    ...figures.show(kind, lost ? null : value),
    note: lost ? null : missing > 0 ? tk("campaignsUnknown", { count: missing }) : <Aside>{note}</Aside>,
  });
  const inWaiting = kpi(
    "waiting",
    "count",
    waiting,
    tk("inCampaigns", { waiting: campaignsWithWaiting.value ?? 0, campaigns: totals.campaigns }),
  );
  const ofOffered =
    abandoned.value === null || offered.value === null
      ? null
      : tk("ofOffered", { abandoned: abandoned.value, offered: offered.value });

  return (
    <TotalsPanel
      title={scope === "all" ? t("inbound") : t("inboundOfYours", { count: totals.campaigns })}
      note={
        state === "late" ? (
          <AgeBadge form="short" className="text-xs!" />
        ) : unknownDirection > 0 ? (
          t("unknownDirection", { count: unknownDirection })
        ) : (
          tk("soFarToday")
        )
      }
      columns="grid-cols-3 @3xl:grid-cols-6"
    >
      <Kpi
        {...inWaiting}
        figure={waiting.value && !lost ? inWaiting.figure : <Calm>{inWaiting.figure}</Calm>}
      />
      <Kpi
        {...kpi(
          "longestWait",
          "clock",
          { value: longestHold.seconds, missing: longestHold.missing },
          views.find(({ campaign }) => campaign.campaign === longestHold.campaign)?.name ?? null,
        )}
      />
      <Kpi {...kpi("serviceLevel", "percent", totals.serviceLevelPercent)} />
      <Kpi {...kpi("withAbandoned", "percent", totals.withAbandonedPercent)} />
      <Kpi {...kpi("answered", "count", totals.answered)} />
      <Kpi {...kpi("abandoned", "percent", totals.abandonedPercent, ofOffered)} />
    </TotalsPanel>
  );
});
