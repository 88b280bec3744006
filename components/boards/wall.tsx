"use client";

import { useMemo, useRef } from "react";
import type { AgentsData } from "@/components/agents-table/agents-screen";
import { FreshnessScope, useFreshness } from "@/components/campaigns/freshness-scope";
import type { FirstAnswers } from "@/components/campaigns/use-floor";
import { FreshnessAnnouncer } from "@/components/ui/freshness-announcer";
import type { BoardInput } from "@/lib/contracts/boards";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { htmlLang } from "@/lib/i18n/locales";
import { useAlive } from "./use-alive";
import { useBurnInShift } from "./use-burn-in-shift";
import { useGrid } from "./use-grid";
import { useIdle } from "./use-idle";
import { useNamedAgents } from "./use-named-agents";
import { useSeen } from "./use-seen";
import { useSelfReload } from "./use-self-reload";
import { useWakeLock } from "./use-wake-lock";
import { useWall } from "./use-wall";
import { WallBoard } from "./wall-board";
import { WallExit } from "./wall-exit";

export type WallFirst = Omit<FirstAnswers, "trend"> & { readonly agents: LiveAnswer<AgentsData> | null };

/** A board on a TV: nobody stands by, nobody touches it, it runs for weeks. */
export function Wall({
  first,
  board,
  title,
  given,
}: {
  first: WallFirst;
  board: BoardInput;
  title: string;
  /** What a TV with a pass was given to show, see useSeen; null where a person looks. */
  given: string | null;
}) {
  const element = useRef<HTMLDivElement>(null);
  const now = useWall(first, board, "always");
  const { answer } = now.campaigns;
  const names = useMemo(() => now.shown.map(({ campaign }) => campaign), [now.shown]);
  const agents = useNamedAgents(first.agents, board.agentNames ? names : null, now.settings, "always");
  const idle = useIdle();
  const awake = useWakeLock();
  const grid = useGrid();
  useBurnInShift(element);
  useSelfReload(answer?.version ?? null);
  useSeen(given, awake);
  return (
    <div
      data-wall
      lang={htmlLang[board.language]}
      data-theme={board.theme}
      data-alive={useAlive()}
      data-idle={idle ? "" : undefined}
    >
      <FreshnessScope answer={answer}>
        <Announcer />
        <WallBoard
          ref={element}
          board={board}
          title={title}
          now={now}
          agents={agents}
          grid={grid}
          awake={awake}
        />
      </FreshnessScope>
      <WallExit idle={idle} isTv={given !== null} />
    </div>
  );
}

function Announcer() {
  return <FreshnessAnnouncer state={useFreshness()} />;
}
