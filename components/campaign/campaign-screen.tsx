"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type CampaignView, trusted } from "@/components/campaigns/campaign-view";
import { AgeBadge, FreshnessScope, useFreshness } from "@/components/campaigns/freshness-scope";
import { NoAnswerYet } from "@/components/campaigns/no-answer-yet";
import { Notices } from "@/components/campaigns/notices";
import { Reasons } from "@/components/campaigns/reasons";
import { SettingsProvider, useFloorSettings } from "@/components/campaigns/settings-context";
import { TabTitle } from "@/components/campaigns/tab-title";
import { isBarred } from "@/components/live/barred";
import { PageHeader } from "@/components/shell/page-header";
import { DirectionArrow } from "@/components/ui/direction-arrow";
import { EmptyState } from "@/components/ui/empty-state";
import { Explain } from "@/components/ui/explain";
import { FreshnessAnnouncer } from "@/components/ui/freshness-announcer";
import { directionOf, nameWithoutMark, shownName } from "@/lib/domain/campaign";
import { AgentStates } from "./agent-states";
import { AgentsSection } from "./agents-section";
import { CampaignFigures } from "./campaign-figures";
import { LastHour } from "./last-hour";
import { type CampaignNow, type FirstAnswers, olderOf, useCampaign } from "./use-campaign";

/** One campaign: its figures, its last hour, its agents. */
export function CampaignScreen({ name, first }: { name: string; first: FirstAnswers }) {
  const now = useCampaign(name, first);
  return (
    <FreshnessScope answer={olderOf(now.campaigns.answer, now.agents.answer)}>
      <Screen name={name} now={now} />
    </FreshnessScope>
  );
}

function Screen({ name, now }: { name: string; now: CampaignNow }) {
  const { campaigns, agents, view, settings, points, stepSeconds } = now;
  const worst = useFreshness();
  const floorSettings = useFloorSettings();
  const named = useMemo(() => new Map(floorSettings).set(name, settings), [floorSettings, name, settings]);
  const shown = shownName(name, settings.displayName);
  // There is nothing whose age could be told.
  const barred = isBarred(campaigns.error);
  return (
    <SettingsProvider value={named}>
      <TabTitle title={shown} acting={view?.tone === "act" ? 1 : 0} />
      {barred ? null : <FreshnessAnnouncer state={worst} />}
      <PageHeader
        before={<DirectionArrow direction={directionOf(name)} className="size-5" />}
        title={shown === nameWithoutMark(name) ? shown : <Explain text={name}>{shown}</Explain>}
        badge={barred ? null : <AgeBadge form="full" />}
      />
      <FreshnessScope answer={campaigns.answer}>
        <Notices live={campaigns} />
        {campaigns.answer === null ? (
          <NoAnswerYet error={campaigns.error} />
        ) : view === null ? (
          <Gone />
        ) : (
          <article aria-label={name} data-tone={view.tone}>
            <Trusted view={view} />
            <LastHour
              points={points}
              stepSeconds={stepSeconds}
              direction={view.campaign.direction}
              serviceLevel={settings.serviceLevel}
            >
              <FreshnessScope answer={agents.answer}>
                <AgentStates agents={agents.answer?.data.agents ?? null} />
              </FreshnessScope>
            </LastHour>
          </article>
        )}
        {view === null ? null : <AgentsPart name={name} now={now} />}
      </FreshnessScope>
    </SettingsProvider>
  );
}

/** The agents, with a freshness of their own. Why the campaign's figures are not live is told once, above. */
function AgentsPart({ name, now: { agents, floor, settings } }: { name: string; now: CampaignNow }) {
  const told = useFreshness() !== "live";
  return (
    <FreshnessScope answer={agents.answer}>
      <AgentsSection name={name} agents={agents} floor={floor} limits={settings.limits} told={told} />
    </FreshnessScope>
  );
}

function Trusted({ view: latest }: { view: CampaignView }) {
  const state = useFreshness();
  const view = trusted(latest, state);
  return (
    <div data-freshness={state}>
      <Reasons view={view} className="mb-4 text-base" />
      {state === "stale" ? <AgeBadge form="full" className="mb-3 text-lg!" /> : null}
      <CampaignFigures view={view} />
    </div>
  );
}

function Gone() {
  const t = useTranslations("campaign.gone");
  return <EmptyState title={t("title")}>{t("text")}</EmptyState>;
}
