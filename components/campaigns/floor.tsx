"use client";

import { useTranslations } from "next-intl";
import { isBarred } from "@/components/live/barred";
import { useViewer } from "@/components/live/provider";
import { PageHeader } from "@/components/shell/page-header";
import { FreshnessAnnouncer } from "@/components/ui/freshness-announcer";
import { ActAnnouncer } from "./act-announcer";
import { AgentTotals } from "./agent-totals";
import { Campaigns } from "./campaigns";
import { FreshnessScope, useFreshness, WorstBadge } from "./freshness-scope";
import { InboundTotals } from "./inbound-totals";
import { NoAnswerYet } from "./no-answer-yet";
import { Notices } from "./notices";
import { TabTitle } from "./tab-title";
import { type FirstAnswers, type FloorNow, useFloor } from "./use-floor";

/** The overview: every campaign, what needs attention first. */
export function Floor({ first }: { first: FirstAnswers }) {
  const now = useFloor(first);
  return (
    <FreshnessScope answer={now.campaigns.answer}>
      <FloorNowShown now={now} />
    </FreshnessScope>
  );
}

function FloorNowShown({ now: { campaigns, floor, views, trends, at } }: { now: FloorNow }) {
  const t = useTranslations("common.shell");
  const state = useFreshness();
  const { role } = useViewer();
  const { answer, error } = campaigns;
  // There is nothing whose age could be told.
  const barred = isBarred(error);
  const agents = floor === null ? null : { ...floor, dataAt: floor.agentsAt };
  const acting = answer === null ? null : views.filter(({ tone }) => tone === "act").length;
  return (
    <>
      <TabTitle title={t("floor")} acting={acting} />
      {barred ? null : <FreshnessAnnouncer state={state} />}
      <ActAnnouncer views={views} />
      <PageHeader title={t("floor")} badge={barred ? null : <WorstBadge rounds={agents} />} />
      {answer === null ? (
        <NoAnswerYet error={error} />
      ) : (
        <>
          <Notices live={campaigns} />
          {answer.data.length === 0 ? null : (
            <div className="mb-5 grid gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(14rem,1fr)]">
              <InboundTotals views={views} />
              {/* An agent sees the own row alone, and that is no total. */}
              {role === "agent" ? null : (
                <FreshnessScope answer={agents}>
                  <AgentTotals agents={floor?.data.agents ?? null} />
                </FreshnessScope>
              )}
            </div>
          )}
          <Campaigns views={views} trends={trends} at={at} />
        </>
      )}
    </>
  );
}
