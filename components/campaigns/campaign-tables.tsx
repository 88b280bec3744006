"use client";

import { useTranslations } from "next-intl";
import { CampaignTable } from "./campaign-table";
import type { CampaignView } from "./campaign-view";
import type { FigureId } from "./figures";
import type { Sort } from "./sort";

const inbound: readonly FigureId[] = [
  "waiting",
  "longestWait",
  "serviceLevel",
  "withAbandoned",
  "answered",
  "abandoned",
  "recentWait",
  "loggedIn",
  "free",
];
const outbound: readonly FigureId[] = ["onCall", "free", "answered", "notAnswered", "loggedIn"];

/** All campaigns in figures: those people call in to and those that dial out have different ones. */
export function CampaignTables({
  views,
  ...rest
}: {
  views: readonly CampaignView[];
  sort: Sort;
  setSort: (sort: Sort) => void;
  at: number;
}) {
  const t = useTranslations("floor.sections");
  const dials = ({ campaign }: CampaignView) => campaign.direction === "outbound";
  return (
    <>
      <CampaignTable
        title={t("inbound")}
        views={views.filter((view) => !dials(view))}
        figures={inbound}
        {...rest}
      />
      <CampaignTable title={t("outbound")} views={views.filter(dials)} figures={outbound} {...rest} />
    </>
  );
}
