"use client";

import { memo } from "react";
import { AgentsBar } from "@/components/campaigns/agents-bar";
import { type CampaignView, trusted } from "@/components/campaigns/campaign-view";
import { AgeBadge, useFreshness } from "@/components/campaigns/freshness-scope";
import { DirectionArrow } from "@/components/ui/direction-arrow";
import type { Form } from "./layout";
import { useShown } from "./shown";
import { TileFigures } from "./tile-figures";
import { edgeOf, looks } from "./tile-look";
import { WallStatus } from "./wall-status";

const bars: Record<Form, string> = {
  single:
    "[&>div]:h-2.5 [&_ul]:h-7 [&_ul]:gap-x-2.5 [&_ul]:overflow-hidden [&>:last-child]:mt-1.5 [&>:last-child]:text-[1.25rem]/7",
  pair: "[&>div]:h-2.5 [&>:last-child]:mt-1 [&_ul]:h-8 [&_ul]:max-w-[54%] [&_ul]:gap-x-2.5 [&_ul]:overflow-hidden [&>:last-child]:text-[1.5rem]/8",
  big: "[&>div]:h-5 [&>:last-child]:mt-2 [&>:last-child]:text-[1.875rem]/9",
};

/** A campaign on the wall, as large as it needs attention. What is not live says so on every tile. */
export const Tile = memo(function Tile({ view, form }: { view: CampaignView; form: Form }) {
  const state = useFreshness();
  const shown = trusted(view, state);
  const { campaign, name } = shown;
  const look = looks[form];
  const { agentsBar } = useShown();
  return (
    <article
      aria-label={campaign.campaign}
      data-tone={shown.tone}
      className={`flex size-full min-w-0 flex-col overflow-hidden rounded-[0.875rem] border-[0.1875rem] ${look.frame} ${edgeOf(shown.tone, state)}`}
    >
      <div className="flex items-center justify-between gap-5">
        <h2
          className={`flex min-w-0 items-center gap-[0.28em] font-bold tracking-tight ${look.name(name.length)}`}
        >
          <DirectionArrow direction={campaign.direction} className="size-[0.65em]" />
          <span className="-my-[0.1em] truncate py-[0.1em]">{name}</span>
        </h2>
        {form !== "single" && state !== "live" ? (
          <AgeBadge form="short" className={`shrink-0 ${look.badge}`} />
        ) : null}
      </div>
      <WallStatus view={shown} form={form} />
      <div data-freshness={state} className="relative flex min-h-0 flex-1 flex-col justify-end gap-1.5">
        <TileFigures view={shown} form={form} />
        {agentsBar ? <AgentsBar agents={campaign.agents} className={bars[form]} /> : null}
      </div>
    </article>
  );
});
