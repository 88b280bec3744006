"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { StateBar } from "@/components/ui/state-bar";
import { StateIcon } from "@/components/ui/state-icon";
import { type ShownState, shownStates } from "@/components/ui/state-look";
import { ToneMark } from "@/components/ui/tone-mark";
import { noValue } from "@/lib/domain/duration";
import type { Trust } from "./campaign-reads";
import type { StateCounts } from "./entries";
import type { Filter, SetFilter } from "./use-filter";

const chip =
  "inline-flex min-h-8 shrink-0 items-center whitespace-nowrap gap-1.5 rounded-full border px-2.5 text-[0.8125rem] hover:bg-raised aria-pressed:border-edge aria-pressed:bg-raised aria-pressed:shadow-[inset_0_0_0_1px_var(--edge)] border-line";

/** How many agents are in each state, among those looked for; pressing states shows these alone. */
export const StateFilter = memo(function StateFilter({
  counts,
  trust,
  filter,
  setFilter,
}: {
  counts: StateCounts;
  trust: Trust;
  filter: Filter;
  setFilter: SetFilter;
}) {
  const t = useTranslations("states");
  const ta = useTranslations("agents.table");
  const format = useFormatter();
  const figure = (count: number | null) =>
    trust === "lost" || count === null ? noValue : format.number(count, "whole");
  const of = (state: ShownState) => counts.states.get(state) ?? 0;
  const offered = shownStates.filter((state) => of(state) > 0 || filter.state.includes(state));

  function toggle(state: ShownState) {
    const wanted = filter.state.includes(state)
      ? filter.state.filter((other) => other !== state)
      : [...filter.state, state];
    setFilter({ state: wanted });
  }

  return (
    <div data-freshness={trust} className="mb-4 flex flex-col gap-2.5">
      <StateBar
        legend={false}
        segments={offered.map((key) => ({ key, count: of(key) }))}
        barClassName="h-2.5"
      />
      {/* biome-ignore lint/a11y/useSemanticElements: chips of a toolbar, no form */}
      <div
        role="group"
        aria-label={t("group")}
        className="-mx-4 flex gap-1.5 overflow-x-auto px-4 py-1 md:mx-0 md:flex-wrap md:px-0"
      >
        <button
          type="button"
          aria-pressed={filter.attention}
          onClick={() => setFilter({ attention: !filter.attention })}
          className={chip}
        >
          <ToneMark
            tone="watch"
            className={`size-3 ${counts.attention === 0 || counts.attention === null ? "text-quiet!" : ""}`}
          />
          <span className="text-muted">{ta("needsAttention")}</span>
          <span data-figure className="font-semibold">
            {figure(counts.attention)}
          </span>
        </button>
        {offered.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={filter.state.includes(state)}
            onClick={() => toggle(state)}
            className={chip}
          >
            <StateIcon state={state} className="size-3.5" />
            <span className="text-muted">{t(state)}</span>
            <span data-figure className="font-semibold">
              {figure(of(state))}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
});
