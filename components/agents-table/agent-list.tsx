"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo, useRef } from "react";
import { useSteadyOrder } from "@/components/campaigns/use-attention";
import { useAttentionText } from "@/lib/i18n/attention-text";
import { AgentRow } from "./agent-row";
import { ColumnsHead } from "./columns-head";
import type { Entry } from "./entries";
import type { Sort } from "./order";
import { rowHeight } from "./row-layout";
import { useRovingRow } from "./use-roving-row";
import { useVisibleRows } from "./use-visible-rows";

/**
 * Agents one below the other, of which only those in sight are drawn. The order changes at most every five seconds, and
 * never under the pointer or the focus.
 */
export const AgentList = memo(function AgentList({
  entries,
  sort,
  onSort,
  chosen,
  at,
}: {
  /** In the order wanted. */
  entries: readonly Entry[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** What the reader chose: another choice is followed at once. */
  chosen: string;
  at: number;
}) {
  const t = useTranslations("agents.table");
  const { short } = useAttentionText();
  const feed = useRef<HTMLDivElement>(null);
  const wanted = useMemo(() => entries.map(({ view }) => view.agent.location), [entries]);
  const order = useSteadyOrder(wanted, { at, chosen, list: feed });
  const rows = useMemo(() => inOrder(entries, order), [entries, order]);
  const locations = useMemo(() => rows.map(({ view }) => view.agent.location), [rows]);
  const roving = useRovingRow(feed, locations);
  const { visible, probe } = useVisibleRows(feed, rows.length, roving.focused, roving.scrollTo);

  return (
    <div className="@container">
      <ColumnsHead sort={sort} onSort={onSort} />
      <div
        ref={feed}
        role="feed"
        aria-label={t("feed")}
        aria-busy={false}
        onKeyDown={roving.onKeyDown}
        onFocus={roving.onFocus}
        className={`relative border-t border-line ${rowHeight}`}
      >
        <div ref={probe} aria-hidden className="invisible absolute h-(--row) w-px" />
        <div aria-hidden style={{ height: `calc(var(--row) * ${rows.length})` }} />
        {visible.map((index) => {
          const entry = rows[index];
          if (entry === undefined) return null;
          const { location } = entry.view.agent;
          const [finding] = entry.findings;
          return (
            <AgentRow
              key={location}
              index={index}
              count={rows.length}
              view={entry.view}
              trust={entry.trust}
              reason={finding === undefined ? null : short(finding)}
              current={index === roving.current}
            />
          );
        })}
      </div>
    </div>
  );
});

function inOrder(entries: readonly Entry[], order: readonly string[]): readonly Entry[] {
  const byLocation = new Map(entries.map((entry) => [entry.view.agent.location, entry]));
  return order.flatMap((location) => byLocation.get(location) ?? []);
}
