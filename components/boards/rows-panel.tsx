"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { type CampaignView, trusted } from "@/components/campaigns/campaign-view";
import { AgeBadge, useFreshness } from "@/components/campaigns/freshness-scope";
import { useFigures } from "@/components/campaigns/use-figures";
import { DirectionArrow } from "@/components/ui/direction-arrow";
import { CountedWait } from "./counted-wait";
import type { PanelKind } from "./layout";
import { useShown, withoutHidden } from "./shown";
import { edgeOf } from "./tile-look";
import { useWallLabels, type WallFigureId } from "./use-wall-labels";
import { WallFigure } from "./wall-figure";
import { WallReason } from "./wall-reason";

const columns: Record<PanelKind, readonly WallFigureId[]> = {
  trouble: ["waiting"],
  inbound: ["waiting", "longestWait", "serviceLevel", "abandoned"],
  outbound: ["onCall", "free", "answered", "notAnswered"],
};

const widths: Record<WallFigureId, string> = {
  waiting: "5rem",
  longestWait: "6.25rem",
  serviceLevel: "6.75rem",
  withAbandoned: "6.75rem",
  abandoned: "6.75rem",
  onCall: "7rem",
  free: "5.5rem",
  answered: "7rem",
  notAnswered: "9rem",
};

function gridOf(panel: PanelKind, ids: readonly WallFigureId[]): { gridTemplateColumns: string } {
  const last = panel === "trouble" ? ["minmax(0,1.2fr)"] : [];
  return { gridTemplateColumns: ["minmax(0,1fr)", ...ids.map((id) => widths[id]), ...last].join(" ") };
}

function nameSize(length: number): string {
  return length > 24 ? "text-[1.375rem]" : "text-[1.5rem]";
}

const row = "grid items-center gap-x-5";

/** Several campaigns that take turns, a line each. */
export function RowsPanel({ panel, views }: { panel: PanelKind; views: readonly CampaignView[] }) {
  const t = useTranslations("board.panels");
  const labels = useWallLabels();
  const state = useFreshness();
  const ids = withoutHidden(columns[panel], useShown());
  return (
    <div
      className={`grid size-full min-w-0 grid-rows-[2rem_repeat(6,minmax(0,1fr))] overflow-hidden rounded-[0.875rem] border-[0.1875rem] px-6 pt-2 pb-2 ${edgeOf("fine", state)}`}
    >
      <div className={`${row} text-[1.25rem]/8 text-muted`} style={gridOf(panel, ids)}>
        {state === "live" ? (
          <span>{t(panel)}</span>
        ) : (
          <AgeBadge
            form={state === "late" ? "short" : "full"}
            className="[font-size:inherit] [line-height:inherit]"
          />
        )}
        {ids.map((id) => (
          <span key={id} className="text-right whitespace-nowrap">
            {labels(id, { short: true })}
          </span>
        ))}
      </div>
      {views.map((view) => (
        <Row key={view.campaign.campaign} view={view} panel={panel} />
      ))}
    </div>
  );
}

const Row = memo(function Row({ view, panel }: { view: CampaignView; panel: PanelKind }) {
  const state = useFreshness();
  const figures = useFigures();
  const shown = trusted(view, state);
  const ids = withoutHidden(columns[panel], useShown());
  const { campaign, name, findings, tone } = shown;
  const [worst] = findings;
  return (
    <article
      aria-label={campaign.campaign}
      data-tone={tone}
      data-freshness={state}
      className={`${row} min-h-0 border-t border-line text-[1.75rem]/[2.25rem]`}
      style={gridOf(panel, ids)}
    >
      <h2 className={`flex min-w-0 items-center gap-2.5 font-semibold ${nameSize(name.length)}`}>
        <DirectionArrow direction={campaign.direction} className="size-4" />
        <span className="truncate">{name}</span>
      </h2>
      {ids.map((id) => {
        const { label, figure, unit, tone: own } = figures.of(shown, id);
        return (
          <div key={id} className="flex justify-end">
            <WallFigure
              name={label}
              figure={id === "longestWait" ? <CountedWait seconds={campaign.longestHoldSeconds} /> : figure}
              unit={unit}
              tone={own}
              calm={id === "waiting" && !campaign.calls.waiting}
            />
          </div>
        );
      })}
      {panel === "trouble" && worst ? (
        <WallReason
          finding={worst}
          longestHoldSeconds={campaign.longestHoldSeconds}
          className="overflow-hidden"
        />
      ) : null}
    </article>
  );
});
