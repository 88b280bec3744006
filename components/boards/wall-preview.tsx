"use client";

import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { FreshnessScope } from "@/components/campaigns/freshness-scope";
import type { BoardInput } from "@/lib/contracts/boards";
import { htmlLang } from "@/lib/i18n/locales";
import { wide } from "./use-grid";
import { useNamedAgents } from "./use-named-agents";
import { useWall } from "./use-wall";
import { WallBoard } from "./wall-board";

const first = { campaigns: null, floor: null };

/** The board as a TV of 1080 lines would show it now, in little. It is a picture: nothing in it can be reached. */
export function WallPreview({ board, title }: { board: BoardInput; title: string }) {
  const now = useWall(first, board);
  const names = useMemo(() => now.shown.map(({ campaign }) => campaign), [now.shown]);
  const agents = useNamedAgents(null, board.agentNames ? names : null, now.settings);
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<number | null>(null);

  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const measure = () => setScale(current.clientWidth / (box.current?.offsetWidth ?? 1920));
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={frame}
      inert
      aria-hidden
      className="relative aspect-video overflow-hidden rounded-card border border-edge"
    >
      {/* In rem, as the wall is: 1920×1080 of its px, whatever this page takes a rem to be. */}
      <div
        ref={box}
        lang={htmlLang[board.language]}
        data-theme={board.theme}
        className="absolute top-0 left-0 h-[67.5rem] w-[120rem] origin-top-left"
        style={{ scale: scale ?? 0 }}
      >
        <FreshnessScope answer={now.campaigns.answer}>
          <WallBoard board={board} title={title} now={now} agents={agents} grid={wide} awake={null} />
        </FreshnessScope>
      </div>
    </div>
  );
}
