"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Entry } from "@/components/agents-table/entries";
import {
  AgeBadge,
  FreshnessScope,
  isTrusted,
  useAgeSeconds,
  useFreshness,
} from "@/components/campaigns/freshness-scope";
import { RunningTime } from "@/components/live/running-time";
import { StateIcon } from "@/components/ui/state-icon";
import { Tone } from "@/components/ui/tone";
import type { AgentFinding } from "@/lib/domain/attention";
import { spelled } from "@/lib/i18n/duration";
import { agentsPerPanel } from "./layout";
import { sinceOf } from "./over-limit";
import { edgeOf } from "./tile-look";
import type { NamedAgents } from "./use-named-agents";

/** Some of those who are over a limit, by name. Where it is not known who is, that is said, not "nobody". */
export function AgentsPanel({ agents, from }: { agents: NamedAgents; from: number }) {
  return (
    <FreshnessScope answer={agents.answer}>
      <Panel agents={agents} from={from} />
    </FreshnessScope>
  );
}

function Panel({ agents: { entries, unknown, campaigns }, from }: { agents: NamedAgents; from: number }) {
  const t = useTranslations("board.agents");
  const state = useFreshness();
  const isKnown = unknown < campaigns;
  const shown = isKnown ? entries.slice(from, from + agentsPerPanel) : [];
  return (
    <section
      aria-label={t("title")}
      data-freshness={isKnown ? undefined : state}
      className={`grid size-full min-w-0 grid-rows-[2.25rem_repeat(4,minmax(0,1fr))] overflow-hidden rounded-[0.875rem] border-[0.1875rem] px-6 pt-2 pb-2 ${edgeOf("fine", isTrusted(state) || isKnown ? "live" : state)}`}
    >
      <div className="flex items-baseline justify-between gap-5 text-[1.375rem]/9 whitespace-nowrap text-muted">
        <h2>{t("title")}</h2>
        <Age unknown={unknown} campaigns={campaigns} />
      </div>
      {shown.map((entry) => (
        <Row key={entry.view.agent.location} entry={entry} />
      ))}
      {shown.length === 0 ? (
        <p className="row-[2/-1] self-center text-center text-[1.875rem]/10 text-balance text-muted">
          {unknown === 0 ? t("nobody") : t("notKnown")}
        </p>
      ) : null}
    </section>
  );
}

/** Agents are read in rounds, so an age is usual and stands quietly. What is missing from the list is said. */
function Age({ unknown, campaigns }: { unknown: number; campaigns: number }) {
  const t = useTranslations("board.agents");
  const state = useFreshness();
  const seconds = useAgeSeconds();
  if (unknown > 0 && unknown < campaigns)
    return <Tone tone="watch">{t("without", { count: unknown, of: campaigns })}</Tone>;
  if (!isTrusted(state))
    return <AgeBadge form="full" className="[font-size:inherit] [line-height:inherit]" />;
  return state === "late" && seconds !== null ? <span>{t("ago", { age: spelled(seconds) })}</span> : null;
}

const Row = memo(function Row({ entry }: { entry: Entry }) {
  const t = useTranslations("board.agents");
  const { view, findings } = entry;
  const { agent, reasons } = view;
  const [worst] = findings;
  if (worst === undefined) return null;
  const isPause = worst.rule === "long_pause";
  return (
    <article
      aria-label={view.title}
      data-state={agent.status.key}
      data-paused={view.paused.paused > 0}
      className="flex min-h-0 items-center gap-x-5 border-t border-line max-[820px]:flex-wrap max-[820px]:content-center"
    >
      <StateIcon state={view.shown} className="size-7 shrink-0" />
      <h3 className="min-w-0 flex-1 truncate text-[2.5rem]/[3rem] font-semibold tracking-tight max-[820px]:text-[1.5rem]/8">
        {view.title}
      </h3>
      <Tone
        tone={worst.tone}
        className="max-w-[45%] min-w-0 text-[1.75rem]/[3rem] max-[820px]:text-[1.25rem]/8 [&>span]:truncate"
      >
        <Reason finding={worst} reasons={reasons} />
      </Tone>
      <span className="shrink-0 text-right text-[2.5rem]/[3rem] font-semibold whitespace-nowrap max-[820px]:text-[1.5rem]/8">
        {isPause && worst.atLeast ? (
          <span className="text-[1.75rem] font-normal text-muted">{t("atLeast")} </span>
        ) : null}
        <RunningTime since={sinceOf(entry, worst)} />
      </span>
    </article>
  );
});

function Reason({ finding, reasons }: { finding: AgentFinding; reasons: readonly string[] }) {
  const t = useTranslations("states");
  switch (finding.rule) {
    case "long_pause":
      return reasons.length > 0 ? t("pausedReason", { reason: reasons.join(", ") }) : t("paused");
    case "long_hold":
      return t("on_hold");
    case "long_call":
      return t("in_use");
    case "long_wrap_up":
      return t("wrap_up");
  }
}
