"use client";

import { useMemo } from "react";
import type { CampaignView } from "@/components/campaigns/campaign-view";
import { AgentsPanel } from "./agents-panel";
import type { Grid, Placed } from "./layout";
import { RowsPanel } from "./rows-panel";
import { Tile } from "./tile";
import type { NamedAgents } from "./use-named-agents";

/** One page of the wall. What stands on the next one too stays as it is. */
export function WallPage({
  page,
  grid,
  views,
  agents,
}: {
  page: readonly Placed[];
  grid: Grid;
  views: readonly CampaignView[];
  agents: NamedAgents | null;
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
          key={keyOf(placed)}
          className="min-h-0 min-w-0"
          style={{
            gridColumn: `${placed.column + 1} / span ${placed.width}`,
            gridRow: `${placed.row + 1} / span ${placed.height}`,
          }}
        >
          <Content placed={placed} byName={byName} agents={agents} />
        </div>
      ))}
    </div>
  );
}

function keyOf(placed: Placed): string {
  switch (placed.kind) {
    case "tile":
      return placed.id;
    case "panel":
      return `${placed.panel} ${placed.ids[0]}`;
    case "agents":
      return `agents ${placed.from}`;
  }
}

function Content({
  placed,
  byName,
  agents,
}: {
  placed: Placed;
  byName: ReadonlyMap<string, CampaignView>;
  agents: NamedAgents | null;
}) {
  if (placed.kind === "agents")
    return agents === null ? null : <AgentsPanel agents={agents} from={placed.from} />;
  if (placed.kind === "panel")
    return <RowsPanel panel={placed.panel} views={placed.ids.flatMap((id) => byName.get(id) ?? [])} />;
  const view = byName.get(placed.id);
  return view === undefined ? null : <Tile view={view} form={placed.form} />;
}
