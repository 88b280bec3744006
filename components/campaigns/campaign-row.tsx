"use client";

import { memo } from "react";
import type { Tone } from "@/lib/domain/tone";
import { CampaignLink } from "./campaign-link";
import type { CampaignView } from "./campaign-view";
import { Figure } from "./figure";
import { RowAge, useFreshness } from "./freshness-scope";
import { MisreadNotes } from "./misread-notes";
import { Reasons } from "./reasons";
import { columnClass, rowColumns } from "./row-columns";
import { doubtEdge } from "./tile-frame";
import { useFigures } from "./use-figures";
import { WaitingSpark } from "./waiting-spark";

/** Recent averages do not stand in a row, so nothing is misread about them. */
const rowNotes = ["callers_with_nobody_logged_in", "sources_disagree", "available_all_in_wrap_up"] as const;

const edges: Record<Tone, string> = {
  act: "border-act bg-act-surface",
  // Six of them in a row are six lines to look at, not six alarms.
  watch: "border-line border-l-3 border-l-watch pl-2.5 bg-surface",
  fine: "border-line bg-surface hover:border-edge",
};

/** One line for a campaign that needs no action now. */
export const CampaignRow = memo(function CampaignRow({
  view,
  trend,
}: {
  view: CampaignView;
  trend: readonly (number | null)[] | null;
}) {
  const state = useFreshness();
  const figures = useFigures();
  const { campaign } = view;
  const columns = rowColumns[campaign.direction === "outbound" ? "outbound" : "inbound"];
  return (
    <article
      aria-label={campaign.campaign}
      data-tone={view.tone}
      className={`relative grid items-center gap-x-2 gap-y-1 @6xl:gap-x-3 rounded-control border px-3 py-1.5 text-sm [&_.cursor-help]:relative [&_.cursor-help]:z-10 ${doubtEdge(state) ?? edges[view.tone]} ${columns.grid}`}
    >
      <h3 className="flex min-w-0 font-medium">
        <CampaignLink campaign={campaign.campaign} name={view.name} whole />
      </h3>
      <div className="col-span-full row-start-2 min-w-0 @4xl:col-span-1 @4xl:row-start-auto">
        <Reasons view={view} className="text-[0.8125rem]" />
        <RowAge />
        <MisreadNotes kinds={rowNotes} view={view} />
      </div>
      <div data-freshness={state} className="contents">
        {columns.figures.map((id, i) => (
          <Figure
            key={id}
            {...figures.of(view, id)}
            {...figures.aim(view, id)}
            calm={id === "waiting" && campaign.calls.waiting === 0}
            className={`${columnClass(i)} ${i === 0 ? "text-base font-semibold" : ""}`}
          />
        ))}
        {columns.spark ? <WaitingSpark values={trend} className="hidden h-5 w-full @6xl:block" /> : null}
      </div>
    </article>
  );
});
