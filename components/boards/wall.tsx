"use client";

import { useMemo, useRef } from "react";
import { FreshnessScope, useFreshness } from "@/components/campaigns/freshness-scope";
import type { FirstAnswers } from "@/components/campaigns/use-floor";
import { FreshnessAnnouncer } from "@/components/ui/freshness-announcer";
import { DataAt } from "./counted-wait";
import { layOut } from "./layout";
import { NothingToShow } from "./nothing-to-show";
import { useAlive } from "./use-alive";
import { useBurnInShift } from "./use-burn-in-shift";
import { useGrid } from "./use-grid";
import { useIdle } from "./use-idle";
import { useSelfReload } from "./use-self-reload";
import { useTurning } from "./use-turning";
import { useWakeLock } from "./use-wake-lock";
import { useWall, type WallNow } from "./use-wall";
import { WallExit } from "./wall-exit";
import { WallFooter } from "./wall-footer";
import { WallHeader } from "./wall-header";
import { WallPage } from "./wall-page";

/** How long a page stays when there is more than one, seconds. */
const turnSeconds = 12;

/** The floor on a TV: nobody stands by, nobody touches it, it runs for weeks. */
export function Wall({ first, theme }: { first: Omit<FirstAnswers, "trend">; theme: "dark" | "light" }) {
  const now = useWall(first);
  const { answer } = now.campaigns;
  const idle = useIdle();
  useSelfReload(answer?.version ?? null);
  return (
    <div data-wall data-theme={theme} data-alive={useAlive()} data-idle={idle ? "" : undefined}>
      <FreshnessScope answer={answer}>
        <DataAt value={answer?.dataAt ?? null}>
          <Board now={now} />
        </DataAt>
      </FreshnessScope>
      <WallExit idle={idle} />
    </div>
  );
}

function Board({ now: { campaigns, floor, views } }: { now: WallNow }) {
  const board = useRef<HTMLDivElement>(null);
  const state = useFreshness();
  const awake = useWakeLock();
  const grid = useGrid();
  const layout = useMemo(() => {
    const items = views.map(({ campaign, tone }) => ({
      id: campaign.campaign,
      tone,
      direction: campaign.direction,
    }));
    return layOut(items, grid);
  }, [views, grid]);
  const shown = useTurning(layout.pages.length, turnSeconds);
  useBurnInShift(board);
  return (
    <div ref={board} className="flex h-full min-h-[inherit] flex-col gap-3 px-8 pt-2 pb-2">
      <FreshnessAnnouncer state={state} />
      <WallHeader campaigns={campaigns.answer?.data ?? null} floor={floor} />
      <main className="min-h-0 flex-1">
        {views.length === 0 ? (
          <NothingToShow live={campaigns} />
        ) : (
          <WallPage page={layout.pages[shown] ?? []} grid={grid} views={views} />
        )}
      </main>
      <WallFooter
        live={campaigns}
        more={layout.more}
        page={shown}
        pages={layout.pages.length}
        awake={awake}
      />
    </div>
  );
}
