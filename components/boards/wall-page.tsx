"use client";

import { useMemo } from "react";
import type { CampaignView } from "@/components/campaigns/campaign-view";
import type { Grid, Placed } from "./layout";
import { RowsPanel } from "./rows-panel";
import { Tile } from "./tile";

/** One page of the wall. What stands on the next one too stays as it is. */
export function WallPage({
  page,
  grid,
  views,
}: {
  page: readonly Placed[];
  grid: Grid;
  views: readonly CampaignView[];
}) {
  const byName = useMemo(() => new Map(views.map((view) => [view.campaign.campaign, view])), [views]);
  const style =
    grid.columns === 1
      ? { gridAutoRows: "18.5rem" }
      : {
          gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
        };
  return (
    <div className="grid h-full gap-4" style={style}>
      {page.map((placed) => (
        <div
          key={placed.kind === "tile" ? placed.id : `${placed.panel} ${placed.ids[0]}`}
          className="min-h-0 min-w-0"
          style={{
            gridColumn: `${placed.column + 1} / span ${placed.width}`,
            gridRow: `${placed.row + 1} / span ${placed.height}`,
          }}
        >
          <Content placed={placed} byName={byName} />
        </div>
      ))}
    </div>
  );
}

function Content({ placed, byName }: { placed: Placed; byName: ReadonlyMap<string, CampaignView> }) {
  if (placed.kind === "panel")
    return <RowsPanel panel={placed.panel} views={placed.ids.flatMap((id) => byName.get(id) ?? [])} />;
  const view = byName.get(placed.id);
  return view === undefined ? null : <Tile view={view} form={placed.form} />;
}
