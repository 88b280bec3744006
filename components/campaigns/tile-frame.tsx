"use client";

import type { ReactNode } from "react";
import type { Freshness } from "@/lib/domain/freshness";
import type { Tone } from "@/lib/domain/tone";
import { CampaignLink } from "./campaign-link";
import type { CampaignView } from "./campaign-view";
import { AgeBadge, useFreshness } from "./freshness-scope";
import { Reasons } from "./reasons";

const edges: Record<Tone, string> = {
  act: "border-act bg-act-surface",
  watch: "border-watch bg-surface",
  fine: "border-line bg-surface hover:border-edge",
};

/** The edge and surface of what is too old to say anything; undefined while the data may be trusted. */
export function doubtEdge(state: Freshness): string | undefined {
  if (state === "stale") return "border-dashed border-watch bg-surface";
  return state === "lost" ? "border-dashed border-act bg-surface" : undefined;
}

/** A campaign's card: its name, why it needs attention, how far its numbers may be trusted, and the numbers. */
export function TileFrame({ view, children }: { view: CampaignView; children: ReactNode }) {
  const state = useFreshness();
  const doubtful = doubtEdge(state) !== undefined;
  return (
    <article
      aria-label={view.campaign.campaign}
      data-tone={view.tone}
      className={`relative flex min-w-0 flex-col gap-3 rounded-card border p-4 [&_.cursor-help]:relative [&_.cursor-help]:z-10 ${doubtEdge(state) ?? edges[view.tone]}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold">
          <CampaignLink campaign={view.campaign.campaign} name={view.name} whole />
        </h3>
        {state === "late" ? <AgeBadge form="short" className="text-xs" /> : null}
        {doubtful ? <AgeBadge form="full" className="basis-full text-base" /> : null}
        <Reasons view={view} className="basis-full text-sm" />
      </div>
      <div data-freshness={state} className="flex flex-1 flex-col gap-3">
        {children}
      </div>
    </article>
  );
}
