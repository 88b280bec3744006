"use client";

import { type Ref, useMemo } from "react";
import type { BoardInput } from "@/lib/contracts/boards";
import { DataAt } from "./counted-wait";
import { type Grid, layOut } from "./layout";
import { NothingToShow } from "./nothing-to-show";
import { ShownProvider } from "./shown";
import type { NamedAgents } from "./use-named-agents";
import { useTurning } from "./use-turning";
import type { Awake } from "./use-wake-lock";
import type { WallNow } from "./use-wall";
import { WallFooter } from "./wall-footer";
import { WallHeader } from "./wall-header";
import { WallPage } from "./wall-page";

/** A board as it is drawn: on the wall, and in little where it is composed. */
export function WallBoard({
  board,
  title,
  now: { campaigns, shown, floor, views },
  agents,
  grid,
  awake,
  ref,
}: {
  board: BoardInput;
  title: string;
  now: WallNow;
  agents: NamedAgents | null;
  grid: Grid;
  /** Null where the screen is not to be kept on, or that is not known. */
  awake: Awake | null;
  ref?: Ref<HTMLDivElement>;
}) {
  const named = agents?.entries.length ?? null;
  const order = board.order === "attention" ? "trouble" : "given";
  const layout = useMemo(() => {
    const items = views.map(({ campaign, tone }) => ({
      id: campaign.campaign,
      tone,
      direction: campaign.direction,
    }));
    return layOut(items, grid, { order, agents: named });
  }, [views, grid, order, named]);
  const page = useTurning(layout.pages.length, board.rotationSeconds);
  return (
    <ShownProvider value={board.show}>
      <DataAt value={campaigns.answer?.dataAt ?? null}>
        <div ref={ref} className="flex h-full min-h-[inherit] flex-col gap-3 px-8 pt-2 pb-2">
          <WallHeader title={title} campaigns={shown} floor={floor} />
          <main className="min-h-0 flex-1">
            {views.length === 0 ? (
              <NothingToShow live={campaigns} />
            ) : (
              <WallPage page={layout.pages[page] ?? []} grid={grid} views={views} agents={agents} />
            )}
          </main>
          <WallFooter
            live={campaigns}
            more={layout.more}
            page={page}
            pages={layout.pages.length}
            awake={awake}
          />
        </div>
      </DataAt>
    </ShownProvider>
  );
}
