"use client";

import { useMemo } from "react";
import type { z } from "zod";
import type { CampaignView } from "@/components/campaigns/campaign-view";
import { noSettings } from "@/components/campaigns/settings";
import { useAttention } from "@/components/campaigns/use-attention";
import { type Live, useLive } from "@/components/live/use-live";
import { campaignFloorQuery, campaignQuery, campaignsQuery, campaignTrendQuery } from "@/lib/client/queries";
import type { campaignFloorAnswer, campaignTrendAnswer } from "@/lib/contracts/floor";
import type { campaignAnswer } from "@/lib/contracts/live";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { type CampaignSettings, campaignSettingsDefaults } from "@/lib/contracts/settings";
import type { Campaign } from "@/lib/domain/campaign";

export type CampaignAgentsData = z.infer<typeof campaignAnswer>["data"];
export type CampaignFloorData = z.infer<typeof campaignFloorAnswer>["data"];
export type CampaignTrendData = z.infer<typeof campaignTrendAnswer>["data"];

/** The answers the page was rendered with; null for those there were none of. */
export type FirstAnswers = {
  readonly campaigns: LiveAnswer<Campaign[]> | null;
  readonly agents: LiveAnswer<CampaignAgentsData> | null;
  readonly floor: LiveAnswer<CampaignFloorData> | null;
  readonly trend: LiveAnswer<CampaignTrendData> | null;
};

export type CampaignNow = {
  readonly campaigns: Live<Campaign[]>;
  /** Its agents come by an answer of their own: they can be old while the figures are live, and the other way round. */
  readonly agents: Live<CampaignAgentsData>;
  /** Null when the campaign is not, or no more, among the campaigns. */
  readonly view: CampaignView | null;
  readonly settings: CampaignSettings;
  readonly floor: CampaignFloorData | null;
  readonly points: CampaignTrendData["points"] | null;
  readonly stepSeconds: number;
};

/** Notes that are older than this, by the campaigns' data, are of another moment. */
const notesLimitMs = 30_000;

const none: never[] = [];

/** One campaign, asked again and again. Its figures carry the page: without the rest it still tells what it knows. */
export function useCampaign(name: string, first: FirstAnswers): CampaignNow {
  const campaigns = useLive(campaignsQuery(), first.campaigns);
  const agents = useLive(campaignQuery(name), first.agents);
  const { answer: floor } = useLive(campaignFloorQuery(name), first.floor);
  const { answer: trend } = useLive(campaignTrendQuery(name), first.trend);

  const at = campaigns.answer?.dataAt ?? null;
  const timely = at !== null && floor !== null && at - floor.now <= notesLimitMs;
  const notes = timely ? floor.data.notes : null;
  const said = floor?.data.notes.settings;
  const campaign = campaigns.answer?.data.find((row) => row.campaign === name) ?? null;
  const [view] = useAttention({
    campaigns: useMemo(() => (campaign === null ? none : [campaign]), [campaign]),
    notes: useMemo(() => (notes === null ? none : [notes]), [notes]),
    settings: useMemo(() => (said === undefined ? noSettings : new Map([[name, said]])), [name, said]),
    at,
  });

  return {
    campaigns,
    agents,
    view: view ?? null,
    settings: said ?? campaignSettingsDefaults,
    floor: timely ? floor.data : null,
    points: trend?.data.points ?? null,
    stepSeconds: trend?.data.stepSeconds ?? 15,
  };
}

/** The older of two answers: a screen's header is as bad as its worst part. A part that never came makes it so. */
export function olderOf(
  a: LiveAnswer<unknown> | null,
  b: LiveAnswer<unknown> | null,
): LiveAnswer<unknown> | null {
  if (a === null || b === null) return null;
  if (a.dataAt === null || b.dataAt === null) return a.dataAt === null ? a : b;
  return a.dataAt <= b.dataAt ? a : b;
}
