import { queryOptions } from "@tanstack/react-query";
import {
  agentsAnswer,
  campaignFloorAnswer,
  campaignTrendAnswer,
  floorAnswer,
  trendAnswer,
} from "@/lib/contracts/floor";
import { campaignAnswer, campaignsAnswer } from "@/lib/contracts/live";
import { liveQuery } from "./live";

type Background = "always" | "slowly";

const of = (path: string, campaign: string) => `${path}?${new URLSearchParams({ queue: campaign })}`;

/** Each live route as options for `useQuery`. */
export const campaignsQuery = (background?: Background) =>
  liveQuery("/api/campaignstatus", campaignsAnswer, background);
export const campaignQuery = (campaign: string) =>
  liveQuery(of("/api/campaignstatus", campaign), campaignAnswer);
export const floorQuery = (background?: Background) => liveQuery("/api/floor", floorAnswer, background);
/** The same for what changes seldom in it, and asked for as seldom. */
export const floorSettingsQuery = () =>
  queryOptions({
    ...floorQuery(),
    refetchInterval: 60_000,
    select: ({ data }) => data.campaigns.map(({ campaign, settings }) => ({ campaign, settings })),
  });
export const campaignFloorQuery = (campaign: string) =>
  liveQuery(of("/api/floor", campaign), campaignFloorAnswer);
export const agentsQuery = (background?: Background) => liveQuery("/api/agents", agentsAnswer, background);
export const trendQuery = (background?: Background) => liveQuery("/api/trend", trendAnswer, background);
export const campaignTrendQuery = (campaign: string) =>
  liveQuery(of("/api/trend", campaign), campaignTrendAnswer);
