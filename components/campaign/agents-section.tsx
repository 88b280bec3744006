"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useRef } from "react";
import { AgentList } from "@/components/agents/agent-list";
import { AgeBadge, useFreshness } from "@/components/campaigns/freshness-scope";
import { NoAccess } from "@/components/campaigns/no-access";
import { SourceTrouble } from "@/components/campaigns/source-trouble";
import { useSteadyOrder } from "@/components/campaigns/use-attention";
import { HangUpProvider } from "@/components/hang-up/provider";
import { useViewer } from "@/components/live/provider";
import type { Live } from "@/components/live/use-live";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { AgentLimits } from "@/lib/domain/attention";
import { countByState, matches, sections, trustedEntry, wantedOrder } from "./agent-entries";
import { AgentToolbar } from "./agent-toolbar";
import { useAgentFilter } from "./use-agent-filter";
import { useAgents } from "./use-agents";
import type { CampaignAgentsData, CampaignFloorData } from "./use-campaign";

/** Beyond so many only those who need attention have a card. */
const denseBeyond = 60;

/** The campaign's agents: how many in each state, and each of them. Their data have an age of their own. */
export function AgentsSection({
  name,
  agents: { answer, error },
  floor,
  limits,
  told,
}: {
  name: string;
  agents: Live<CampaignAgentsData>;
  floor: CampaignFloorData | null;
  limits: AgentLimits;
  /** Whether the page says already why data are not live. */
  told: boolean;
}) {
  const t = useTranslations("campaign.agents");
  const locale = useLocale();
  const state = useFreshness();
  const latest = useAgents(answer, floor, limits);
  const entries = useMemo(() => latest.map((entry) => trustedEntry(entry, state)), [latest, state]);
  const [filter, setFilter] = useAgentFilter();
  const q = useDeferredValue(filter.q);
  const list = useRef<HTMLDivElement>(null);

  const matching = useMemo(
    () => entries.filter((entry) => matches(entry, { q, state: filter.state })),
    [entries, q, filter.state],
  );
  const dense = matching.length > denseBeyond;
  const wanted = useMemo(
    () => wantedOrder(matching, filter.sort, dense, new Intl.Collator(locale, { numeric: true }).compare),
    [matching, filter.sort, dense, locale],
  );
  const order = useSteadyOrder(wanted, {
    at: answer?.dataAt ?? 0,
    chosen: `${filter.sort} ${filter.state} ${q}`,
    list,
  });
  const { cards, chips } = useMemo(() => sections(order, matching), [order, matching]);

  const counts = useMemo(() => countByState(entries), [entries]);

  return (
    <section aria-labelledby="agents">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="agents" tabIndex={-1} className="text-lg font-semibold">
          {t("title")}
        </h2>
        {state === "live" ? null : <AgeBadge form="full" className={state === "late" ? "" : "text-base!"} />}
      </div>
      {state === "live" || told ? null : (
        <div className="mb-3 empty:hidden">
          <SourceTrouble
            tone={state === "lost" ? "act" : "watch"}
            code={answer?.source.error?.code}
            error={error}
          />
        </div>
      )}
      {answer === null ? (
        error?.code === "not_allowed" ? (
          <NoAccess />
        ) : (
          <Waiting />
        )
      ) : answer.data.agents.length === 0 ? (
        <NoAgents />
      ) : (
        <HangUpProvider
          campaign={name}
          agents={answer.data.agents}
          calls={floor?.calls ?? null}
          live={state === "live"}
        >
          <AgentToolbar filter={filter} setFilter={setFilter} counts={counts} />
          {matching.length === 0 ? (
            <EmptyState
              title={t("noMatch")}
              action={<Button onClick={() => setFilter({ q: "", state: "all" })}>{t("clear")}</Button>}
            >
              {t("noMatchText", { count: entries.length })}
            </EmptyState>
          ) : (
            <div ref={list} data-freshness={state}>
              <AgentList cards={cards} chips={chips} />
            </div>
          )}
        </HangUpProvider>
      )}
    </section>
  );
}

/** An agent sees the own row alone: that it is not there says nothing of the others. */
function NoAgents() {
  const t = useTranslations("campaign.agents");
  const ownOnly = useViewer().role === "agent";
  return (
    <EmptyState title={ownOnly ? t("notIn") : t("none")}>
      {ownOnly ? t("notInText") : t("noneText")}
    </EmptyState>
  );
}

function Waiting() {
  const t = useTranslations("campaign.agents");
  return (
    <div role="status">
      <p className="mb-3 text-muted">{t("waiting")}</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-3" aria-hidden>
        <Skeleton className="h-28" />
        <Skeleton className="h-28" />
        <Skeleton className="h-28" />
      </div>
    </div>
  );
}
