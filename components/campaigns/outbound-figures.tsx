"use client";

import { Kpi } from "@/components/ui/kpi";
import { AgentsBar } from "./agents-bar";
import type { CampaignView } from "./campaign-view";
import { CardFigures, cardFigure } from "./card-figures";
import { Calm } from "./figure";
import { MisreadSentences } from "./misread-notes";
import { useFigures } from "./use-figures";

const others = ["free", "loggedIn", "answered", "notAnswered"] as const;

/** The figures of a campaign that dials out, in little room. */
export function OutboundFigures({ view }: { view: CampaignView }) {
  const figures = useFigures();
  const onCall = figures.of(view, "onCall");
  return (
    <>
      <Kpi {...onCall} size="lg" figure={<Calm>{onCall.figure}</Calm>} />
      <CardFigures>
        {others.map((id) => (
          <Kpi key={id} size="sm" className={cardFigure} {...figures.of(view, id)} />
        ))}
      </CardFigures>
      <MisreadSentences kinds={["available_all_in_wrap_up"]} view={view} />
      <AgentsBar agents={view.campaign.agents} className="mt-auto" />
    </>
  );
}
