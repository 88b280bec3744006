"use client";

import { Kpi } from "@/components/ui/kpi";
import { AgentsBar } from "./agents-bar";
import type { CampaignView } from "./campaign-view";
import { CardFigures, cardFigure } from "./card-figures";
import { Calm } from "./figure";
import type { FigureId } from "./figures";
import { MisreadNotes, MisreadSentences } from "./misread-notes";
import { useFigures } from "./use-figures";
import { WaitingSpark } from "./waiting-spark";

/** The figures of a campaign people call in to, or of which that is not known, in little room. */
export function InboundFigures({
  view,
  trend,
}: {
  view: CampaignView;
  trend: readonly (number | null)[] | null;
}) {
  const figures = useFigures();
  const { campaign } = view;
  const old = view.misreadings.some(({ kind }) => kind === "old_averages");
  const waiting = figures.of(view, "waiting");
  const figure = (id: FigureId) => ({ size: "sm" as const, className: cardFigure, ...figures.of(view, id) });
  const level = (id: FigureId) => ({
    ...figure(id),
    explain: figures.explain(id, view),
    note: figures.target(view, id, "short"),
  });

  return (
    <>
      <div className="flex items-end justify-between gap-4">
        <Kpi
          {...waiting}
          size="lg"
          figure={campaign.calls.waiting ? waiting.figure : <Calm>{waiting.figure}</Calm>}
        />
        <WaitingSpark values={trend} className="mb-1.5 h-10 max-w-44 min-w-0 flex-1" />
      </div>
      <MisreadSentences kinds={["callers_with_nobody_logged_in", "sources_disagree"]} view={view} />
      <CardFigures>
        <Kpi {...figure("longestWait")} />
        <Kpi {...level("serviceLevel")} />
        <Kpi {...level("withAbandoned")} />
        <Kpi {...figure("abandoned")} />
        <Kpi
          {...figure("recentWait")}
          note={old ? <MisreadNotes kinds={["old_averages"]} view={view} /> : null}
        />
        <Kpi {...figure("answered")} />
        <Kpi {...figure("loggedIn")} />
        <Kpi {...figure("free")} />
      </CardFigures>
      <MisreadSentences kinds={["available_all_in_wrap_up"]} view={view} />
      <AgentsBar agents={campaign.agents} className="mt-auto" />
    </>
  );
}
