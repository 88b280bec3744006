"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { StateIcon } from "@/components/ui/state-icon";
import type { AgentView } from "./agent-view";
import type { Trust } from "./campaign-reads";
import { CampaignsCell } from "./campaigns-cell";
import { CallsCell, LastCallCell, PauseCell, StateCell, TimeCell } from "./cells";
import { DetailsButton } from "./details-button";
import { ReadAge } from "./read-age";
import { areas, cardAreas, tableColumns } from "./row-layout";
import { RowMenu } from "./row-menu";

export type RowProps = {
  readonly view: AgentView;
  readonly trust: Trust;
  /** What the agent needs attention for, in words. */
  readonly reason: string | null;
  /** Whether the row is the one that the Tab key reaches. */
  readonly current: boolean;
};

/**
 * An agent, once. Rows are articles of a feed, not rows of a table: an agent is an `article` everywhere, a table's row
 * cannot be one, and a feed tells a reader each article's place among all, drawn or not.
 */
export const AgentRow = memo(function AgentRow({
  index,
  count,
  ...row
}: RowProps & { readonly index: number; readonly count: number }) {
  const { view, trust, reason, current } = row;
  const lost = trust === "lost";
  return (
    <article
      aria-label={view.title}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      data-location={view.agent.location}
      data-state={lost ? "unknown" : view.agent.status.key}
      data-paused={!lost && view.paused.paused > 0}
      data-noted={lost || reason !== null}
      tabIndex={current ? 0 : -1}
      style={{ top: `calc(var(--row) * ${index})` }}
      className={`group/agent absolute inset-x-0 grid h-(--row) items-center border-b border-line p-3 text-sm outline-offset-[-2px] hover:bg-surface ${cardAreas} ${tableColumns}`}
    >
      <Cells {...row} />
    </article>
  );
});

/** Apart, so that a row that only moves does not draw its inside again. */
const Cells = memo(function Cells({ view, trust, reason, current }: RowProps) {
  const t = useTranslations("agents.table.columns");
  const lost = trust === "lost";
  const shown = lost ? "unknown" : view.shown;
  return (
    <>
      <span data-freshness={trust} className="contents">
        <StateIcon state={shown} className={`size-4 ${areas.icon}`} />
      </span>
      <div className={`flex min-w-0 items-baseline gap-2 @5xl:block ${areas.name}`}>
        <div className="truncate font-semibold" title={view.title}>
          {view.title}
        </div>
        <div className="shrink-0 truncate text-xs text-muted" title={view.agent.location}>
          {view.agent.phone}
        </div>
      </div>
      {/* What is old looks old; whose it is, and how old, does not. */}
      <div data-freshness={trust} className="contents">
        <StateCell view={view} lost={lost} reason={reason} />
        <TimeCell since={lost ? null : view.agent.stateSince} />
        <PauseCell view={view} lost={lost} />
        <CallsCell callsTaken={lost ? null : view.callsTaken} />
        <LastCallCell at={lost ? null : view.lastCallAt} />
      </div>
      <CampaignsCell campaigns={view.campaigns} search={view.title} reachable={current} />
      <div className={`text-right whitespace-nowrap ${areas.age}`}>
        <span className="text-xs text-muted @5xl:sr-only">{t("age")} </span>
        <ReadAge campaigns={view.campaigns} />
      </div>
      <div className={`flex justify-end ${areas.details}`}>
        <RowMenu view={view} trust={trust} reachable={current} />
        <DetailsButton view={view} reachable={current} />
      </div>
    </>
  );
});
