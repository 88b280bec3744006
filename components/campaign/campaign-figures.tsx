"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AgentsBar } from "@/components/campaigns/agents-bar";
import type { CampaignView } from "@/components/campaigns/campaign-view";
import { Calm } from "@/components/campaigns/figure";
import type { FigureId } from "@/components/campaigns/figures";
import { MisreadSentences } from "@/components/campaigns/misread-notes";
import { useFigures } from "@/components/campaigns/use-figures";
import { Kpi } from "@/components/ui/kpi";
import { offered } from "@/lib/domain/campaign";
import type { Misreading } from "@/lib/domain/misread";

const inbound = [
  "waiting",
  "longestWait",
  "serviceLevel",
  "withAbandoned",
  "answered",
  "abandoned",
  "recentWait",
  "recentTalk",
  "loggedIn",
  "free",
] as const satisfies readonly FigureId[];

const outbound = [
  "onCall",
  "free",
  "loggedIn",
  "answered",
  "notAnswered",
  "recentTalk",
] as const satisfies readonly FigureId[];

/** Which danger of misreading is told at which figure. */
const dangers: Partial<Record<FigureId, readonly Misreading["kind"][]>> = {
  waiting: ["callers_with_nobody_logged_in", "sources_disagree"],
  recentWait: ["old_averages"],
  free: ["available_all_in_wrap_up"],
};

/** A campaign's figures, each with its formula one focus away, and what would be misread about it below. */
export function CampaignFigures({ view }: { view: CampaignView }) {
  const figures = useFigures();
  const notes = useNotes(view);
  const { campaign } = view;
  const ids = campaign.direction === "outbound" ? outbound : inbound;
  return (
    <>
      <div className="mb-3 grid grid-cols-2 sm:grid-cols-3 lg:grid-cols-5 gap-3">
        {ids.map((id) => {
          const shown = figures.of(view, id);
          const isCalm = id === "waiting" && campaign.calls.waiting === 0;
          return (
            <Kpi
              key={id}
              card
              {...shown}
              figure={isCalm ? <Calm>{shown.figure}</Calm> : shown.figure}
              explain={figures.explain(id, view)}
              note={
                <>
                  {notes[id]}
                  <Target text={figures.target(view, id, "words")} />
                  <MisreadSentences view={view} kinds={dangers[id] ?? []} />
                </>
              }
            />
          );
        })}
      </div>
      <AgentsBar agents={campaign.agents} className="mb-5" />
    </>
  );
}

function Target({ text }: { text: string | null }) {
  return text === null ? null : <p className="font-semibold text-text">{text}</p>;
}

/** What belongs to a figure and is none of its own. */
function useNotes({ campaign }: CampaignView): Partial<Record<FigureId, ReactNode>> {
  const t = useTranslations("kpi");
  const tc = useTranslations("campaign");
  const format = useFormatter();
  const { calls, serviceLevel, agents } = campaign;
  const all = offered(calls);
  const count = (value: number) => format.number(value, "whole");
  return {
    waiting: tc("noList"),
    serviceLevel:
      serviceLevel.thresholdSeconds === null
        ? null
        : tc("within", { seconds: serviceLevel.thresholdSeconds }),
    answered: all === null ? t("soFarToday") : tc("ofOffered", { offered: count(all) }),
    abandoned:
      calls.abandoned === null || all === null
        ? t("soFarToday")
        : t("ofOffered", { abandoned: calls.abandoned, offered: all }),
    recentWait: tc("movingAverage"),
    recentTalk: tc("movingAverage"),
    loggedIn: agents.total === null ? null : tc("ofMembers", { total: count(agents.total) }),
    free: agents.wrapUp === null ? null : t("moreInWrapUp", { count: agents.wrapUp }),
    notAnswered: t("soFarToday"),
  };
}
