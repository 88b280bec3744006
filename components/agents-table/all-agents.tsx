"use client";

import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useMemo } from "react";
import { groupsOf, type SettingsByCampaign, settingsOf } from "@/components/campaigns/settings";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ResultAnnouncer } from "@/components/ui/result-announcer";
import type { LiveError } from "@/lib/client/live";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { AgentList } from "./agent-list";
import type { AgentsData } from "./agents-screen";
import { readTimes, worstTrust } from "./campaign-reads";
import { countStates, inStates, search } from "./entries";
import { HeaderBadge } from "./header-badge";
import { NoAgents } from "./no-agents";
import { type Sort, sortEntries } from "./order";
import { ReadsProvider } from "./reads-context";
import { StateFilter } from "./state-filter";
import { Toolbar } from "./toolbar";
import { Trouble } from "./trouble";
import { useCampaignTrust } from "./use-campaign-trust";
import { useEntries, useNameRanks } from "./use-entries";
import { isFiltered, useFilter } from "./use-filter";

/** The agents of an answer: who is looked for, in which order, and how far all that may be trusted. */
export function AllAgents({
  answer,
  error,
  settings,
}: {
  answer: LiveAnswer<AgentsData>;
  error: LiveError | null;
  settings: SettingsByCampaign;
}) {
  const t = useTranslations("agents.table");
  const { campaigns, agents } = answer.data;
  const [filter, setFilter] = useFilter();
  const onSort = useCallback((sort: Sort) => setFilter({ sort }), [setFilter]);
  // What is typed shows at once; the list follows when there is time.
  const applied = useDeferredValue(filter);
  const reads = useMemo(() => readTimes(campaigns, answer.agesAt), [campaigns, answer.agesAt]);
  const trust = useCampaignTrust(campaigns, reads);
  const entries = useEntries(agents, reads, trust, settings, answer.now);
  const ranks = useNameRanks(entries);

  const found = useMemo(() => search(entries, applied, settings), [entries, applied, settings]);
  const groups = useMemo(
    () => groupsOf(campaigns.map((campaign) => settingsOf(settings, campaign))),
    [campaigns, settings],
  );
  const counts = useMemo(() => countStates(found), [found]);
  const listed = useMemo(
    () => sortEntries(inStates(found, applied), applied.sort, ranks),
    [found, applied, ranks],
  );
  const chosen = JSON.stringify(applied);
  // Those whom contact was lost with are counted as unknown: the counts are as good as the others' rows.
  const heard = useMemo(() => campaigns.filter((name) => trust.get(name) !== "lost"), [campaigns, trust]);
  const countsTrust = heard.length === 0 ? "lost" : worstTrust(heard, trust);
  const failed = error !== null || answer.source.error !== null;
  const shown = { shown: listed.length, total: entries.length };

  return (
    <ReadsProvider value={reads}>
      <PageHeader
        title={t("title")}
        badge={<HeaderBadge reads={reads} failed={failed} />}
        actions={<span className="text-sm text-muted">{t("shown", shown)}</span>}
      />
      <ResultAnnouncer chosen={chosen} text={t("shown", shown)} />
      <Trouble trust={trust} source={answer.source.error?.code} error={error} />
      <Toolbar campaigns={campaigns} groups={groups} filter={filter} setFilter={setFilter} />
      <StateFilter counts={counts} trust={countsTrust} filter={filter} setFilter={setFilter} />
      {listed.length > 0 ? (
        <AgentList entries={listed} sort={filter.sort} onSort={onSort} chosen={chosen} at={answer.now} />
      ) : isFiltered(applied) ? (
        <EmptyState
          title={t("empty.noMatch")}
          action={
            <Button
              onClick={() => setFilter({ q: "", campaign: "", group: "", state: [], attention: false })}
            >
              {t("empty.clear")}
            </Button>
          }
        >
          {t("empty.noMatchText", { count: entries.length })}
        </EmptyState>
      ) : (
        <NoAgents />
      )}
    </ReadsProvider>
  );
}
