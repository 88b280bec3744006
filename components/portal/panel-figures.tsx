"use client";

import type { CampaignView } from "@/components/campaigns/campaign-view";
import { trusted } from "@/components/campaigns/campaign-view";
import { AgeBadge, useFreshness } from "@/components/campaigns/freshness-scope";
import { InboundFigures } from "@/components/campaigns/inbound-figures";
import { OutboundFigures } from "@/components/campaigns/outbound-figures";
import { Reasons } from "@/components/campaigns/reasons";
import { doubtEdge } from "@/components/campaigns/tile-frame";

/** The chosen campaign's figures, as far as they may be trusted. */
export function PanelFigures({ view: latest }: { view: CampaignView }) {
  const state = useFreshness();
  const view = trusted(latest, state);
  return (
    <article
      aria-label={view.campaign.campaign}
      data-tone={view.tone}
      data-freshness={state}
      className={`flex min-w-0 flex-col gap-3 rounded-card border p-3 ${doubtEdge(state) ?? "border-line bg-surface"}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <AgeBadge form="full" className="text-xs" />
        <Reasons view={view} className="basis-full text-sm" />
      </div>
      <div className="@container flex min-w-0 flex-col gap-3">
        {view.campaign.direction === "outbound" ? (
          <OutboundFigures view={view} />
        ) : (
          <InboundFigures view={view} trend={null} />
        )}
      </div>
    </article>
  );
}
