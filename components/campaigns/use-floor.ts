"use client";

import { useMemo } from "react";
import type { z } from "zod";
import { type Live, useLive } from "@/components/live/use-live";
import { campaignsQuery, floorQuery, trendQuery } from "@/lib/client/queries";
import type { floorAnswer, trendAnswer } from "@/lib/contracts/floor";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import type { Campaign } from "@/lib/domain/campaign";
import type { CampaignView } from "./campaign-view";
import { noSettings, type SettingsByCampaign, settingsByCampaign } from "./settings";
import { useAttention } from "./use-attention";

export type FloorData = z.infer<typeof floorAnswer>["data"];
export type TrendData = z.infer<typeof trendAnswer>["data"];

/** The answers a page was rendered with; null for those there were none of. */
export type FirstAnswers = {
  readonly campaigns: LiveAnswer<Campaign[]> | null;
  readonly floor: LiveAnswer<FloorData> | null;
  readonly trend: LiveAnswer<TrendData> | null;
};

export type FloorNow = {
  readonly campaigns: Live<Campaign[]>;
  readonly floor: LiveAnswer<FloorData> | null;
  readonly views: readonly CampaignView[];
  /** Waiting calls in the last hour by campaign; empty while they are not to be had. */
  readonly trends: ReadonlyMap<string, readonly (number | null)[]>;
  /** The time of the campaigns' data, ms; 0 where there never were any. */
  readonly at: number;
};

/** Notes and trends older than this, by the campaigns' data, are of another moment. */
const notesLimitMs = 30_000;
const trendLimitMs = 150_000;

const none: never[] = [];

/** The whole floor, asked again and again. Campaigns carry it: without notes or trends it still tells what it knows. */
export function useFloor(first: FirstAnswers, background?: "always"): FloorNow {
  const campaigns = useLive(campaignsQuery(background), first.campaigns);
  const { answer: floor } = useLive(floorQuery(background), first.floor);
  const { answer: trend } = useLive(trendQuery(background), first.trend);
  const at = campaigns.answer?.dataAt ?? null;
  const { views } = useViews(campaigns, floor);

  const trendData = trend?.data;
  const current = at !== null && trendData !== undefined && at - Date.parse(trendData.until) <= trendLimitMs;
  const trends = useMemo(
    () => new Map(current ? trendData?.campaigns.map(({ campaign, waiting }) => [campaign, waiting]) : []),
    [current, trendData],
  );
  return { campaigns, floor, views, trends, at: at ?? 0 };
}

/** The campaigns as they are shown, with Vigía's notes where those are of the same moment, and what they are called here. */
export function useViews(
  campaigns: Live<Campaign[]>,
  floor: LiveAnswer<FloorData> | null,
): { readonly views: readonly CampaignView[]; readonly settings: SettingsByCampaign } {
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
  return { views, settings };
}
