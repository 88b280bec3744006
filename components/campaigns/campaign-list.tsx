"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { CampaignRow } from "./campaign-row";
import { type CampaignView, sections, trusted, wantedOrder } from "./campaign-view";
import { useFreshness } from "./freshness-scope";
import { InboundCard } from "./inbound-card";
import { OutboundCard } from "./outbound-card";
import { RowsHead } from "./rows-head";
import { useSteadyOrder } from "./use-attention";

/** Beyond so many campaigns only those to act on have a card: sixty cards are no overview. */
const mostCards = 12;

type Trend = readonly (number | null)[];

/** The campaigns as cards; where there are many, cards for those to act on and a line for each of the others. */
export function CampaignList({
  views,
  trends,
  sort,
  at,
}: {
  views: readonly CampaignView[];
  trends: ReadonlyMap<string, Trend>;
  sort: "attention" | "name";
  at: number;
}) {
  const t = useTranslations("floor.sections");
  const locale = useLocale();
  const state = useFreshness();
  const list = useRef<HTMLDivElement>(null);
  const wanted = useMemo(
    () => wantedOrder(views, sort, new Intl.Collator(locale).compare),
    [views, sort, locale],
  );
  const order = useSteadyOrder(wanted, { at, chosen: sort, list });
  // Ordered by what was last known, shown as far as it may be trusted: what grows old stays where it is.
  const shown = useMemo(() => views.map((view) => trusted(view, state)), [views, state]);
  const { cards, rows } = sections(order, shown);
  const allCards = views.length <= mostCards;
  const inCards = allCards ? [...cards, ...rows] : cards;
  const inRows = allCards ? [] : rows;
  const outbound = inRows.filter(({ campaign }) => campaign.direction === "outbound");
  const others = inRows.filter(({ campaign }) => campaign.direction !== "outbound");
  const trend = ({ campaign }: CampaignView) => trends.get(campaign.campaign) ?? null;

  return (
    <div ref={list} className="@container flex flex-col gap-6">
      {inCards.length === 0 ? null : (
        <section aria-labelledby="cards">
          <h2 id="cards" className={allCards ? "sr-only" : "mb-2 text-sm font-semibold text-muted"}>
            {allCards ? t("all") : t("act")}
          </h2>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(min(21rem,100%),1fr))] gap-3">
            {inCards.map((view) =>
              view.campaign.direction === "outbound" ? (
                <OutboundCard key={view.campaign.campaign} view={view} />
              ) : (
                <InboundCard key={view.campaign.campaign} view={view} trend={trend(view)} />
              ),
            )}
          </div>
        </section>
      )}
      {(
        [
          { key: "inbound", label: t("others"), lines: others },
          { key: "outbound", label: t("outbound"), lines: outbound },
        ] as const
      ).map(({ key, label, lines }) =>
        lines.length === 0 ? null : (
          <section key={key} aria-labelledby={key} className="flex flex-col gap-1">
            <h2 id={key} className="mb-1 text-sm font-semibold text-muted">
              {label}
            </h2>
            <RowsHead direction={key} />
            {lines.map((view) => (
              <CampaignRow key={view.campaign.campaign} view={view} trend={trend(view)} />
            ))}
          </section>
        ),
      )}
    </div>
  );
}
