"use client";

import { useLocale } from "next-intl";
import { useMemo, useRef } from "react";
import type { CampaignView } from "@/components/campaigns/campaign-view";
import { noSettings, settingsByCampaign } from "@/components/campaigns/settings";
import { useAttention, useSteadyOrder } from "@/components/campaigns/use-attention";
import type { FirstAnswers, FloorData } from "@/components/campaigns/use-floor";
import { type Live, useLive } from "@/components/live/use-live";
import { campaignsQuery, floorQuery } from "@/lib/client/queries";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import type { Campaign } from "@/lib/domain/campaign";
import { sortCampaigns } from "@/lib/domain/campaign-order";

export type WallNow = {
  readonly campaigns: Live<Campaign[]>;
  readonly floor: LiveAnswer<FloorData> | null;
  /** Those in trouble, the worst first, then the others by name: what is fine keeps its place. */
  readonly views: readonly CampaignView[];
};

/** Notes older than this, by the campaigns' data, are of another moment. */
const notesLimitMs = 30_000;

const none: never[] = [];

/** What a wall shows, asked for without a pause, whether or not the browser thinks that somebody looks. */
export function useWall(first: Omit<FirstAnswers, "trend">): WallNow {
  const campaigns = useLive(campaignsQuery("always"), first.campaigns);
  const { answer: floor } = useLive(floorQuery("always"), first.floor);
  const at = campaigns.answer?.dataAt ?? null;
  const timely = at !== null && floor !== null && floor.dataAt !== null && at - floor.dataAt <= notesLimitMs;
  const rows = floor?.data.campaigns;
  const settings = useMemo(() => (rows === undefined ? noSettings : settingsByCampaign(rows)), [rows]);
  const views = useAttention({
    campaigns: campaigns.answer?.data ?? none,
    notes: timely ? floor.data.campaigns : none,
    settings,
    at,
  });
  return { campaigns, floor, views: useWallOrder(views, at ?? 0) };
}

function useWallOrder(views: readonly CampaignView[], at: number): readonly CampaignView[] {
  const locale = useLocale();
  const wanted = useMemo(() => {
    const compareNames = new Intl.Collator(locale, { numeric: true }).compare;
    return [
      ...sortCampaigns(views.filter(inTrouble), "attention", compareNames),
      ...sortCampaigns(
        views.filter((view) => !inTrouble(view)),
        "name",
        compareNames,
      ),
    ].map(({ campaign }) => campaign.campaign);
  }, [views, locale]);
  // A pointer that was left lying on the wall must not hold its order: no list is given.
  const nowhere = useRef<HTMLElement>(null);
  const order = useSteadyOrder(wanted, { at, chosen: "", list: nowhere });
  return useMemo(() => {
    const byName = new Map(views.map((view) => [view.campaign.campaign, view]));
    return order.flatMap((name) => byName.get(name) ?? []);
  }, [views, order]);
}

function inTrouble({ tone }: CampaignView): boolean {
  return tone !== "fine";
}
