"use client";

import { memo } from "react";
import type { Tone } from "@/lib/domain/tone";
import { CampaignLink } from "./campaign-link";
import type { CampaignView } from "./campaign-view";
import { Figure } from "./figure";
import type { FigureId } from "./figures";
import { RowAge, useFreshness } from "./freshness-scope";
import { MisreadNotes } from "./misread-notes";
import { Reasons } from "./reasons";
import { useFigures } from "./use-figures";

const surfaces: Record<Tone, string> = { act: "bg-act-surface", watch: "bg-surface", fine: "bg-surface" };

const notes = [
  "callers_with_nobody_logged_in",
  "sources_disagree",
  "available_all_in_wrap_up",
  "old_averages",
] as const;

export const TableRow = memo(function TableRow({
  view,
  figures,
}: {
  view: CampaignView;
  figures: readonly FigureId[];
}) {
  const state = useFreshness();
  const { of, aim } = useFigures();
  const { campaign } = view;
  return (
    <tr
      data-tone={view.tone}
      className={`border-b border-line last:border-0 hover:bg-raised ${surfaces[view.tone]}`}
    >
      <th
        scope="row"
        className="sticky left-0 bg-inherit px-2.5 py-1 text-left font-medium md:whitespace-nowrap"
      >
        <article aria-label={campaign.campaign} className="flex min-h-6 items-center">
          <CampaignLink campaign={campaign.campaign} name={view.name} />
        </article>
      </th>
      <td className="min-w-48 px-2 py-1">
        <Reasons view={view} brief className="text-[0.8125rem] whitespace-nowrap" />
        <RowAge />
        <MisreadNotes kinds={notes} view={view} />
      </td>
      {figures.map((id) => (
        <td key={id} data-freshness={state} className="px-2 py-1 text-right">
          <Figure
            {...of(view, id)}
            {...aim(view, id)}
            calm={id === "waiting" && campaign.calls.waiting === 0}
          />
        </td>
      ))}
    </tr>
  );
});
