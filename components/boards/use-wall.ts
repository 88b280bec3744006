"use client";

import { useLocale } from "next-intl";
import { useMemo, useRef } from "react";
import type { CampaignView } from "@/components/campaigns/campaign-view";
import { noSettings, type SettingsByCampaign, settingsByCampaign } from "@/components/campaigns/settings";
import { useAttention, useSteadyOrder } from "@/components/campaigns/use-attention";
import type { FirstAnswers, FloorData } from "@/components/campaigns/use-floor";
import { type Live, useLive } from "@/components/live/use-live";
import { campaignsQuery, floorQuery } from "@/lib/client/queries";
import type { BoardInput } from "@/lib/contracts/boards";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import type { Campaign } from "@/lib/domain/campaign";
import { asShown, boardOrder, isOnBoard } from "./board-campaigns";

export type WallNow = {
  readonly campaigns: Live<Campaign[]>;
  /** Those of them that the board shows. */
  readonly shown: readonly Campaign[];
  /** Null where it counts the agents of more than the board shows. */
  readonly floor: LiveAnswer<FloorData> | null;
  readonly settings: SettingsByCampaign;
  /** In the board's order. */
  readonly views: readonly CampaignView[];
};

/** Notes older than this, by the campaigns' data, are of another moment. */
const notesLimitMs = 30_000;

const none: never[] = [];

/** What a board shows now. A wall asks "always", whether or not the browser thinks that somebody looks. */
export function useWall(
  first: Omit<FirstAnswers, "trend">,
  board: BoardInput,
  background?: "always",
): WallNow {
  const campaigns = useLive(campaignsQuery(background), first.campaigns);
  const { answer: floor } = useLive(floorQuery(background), first.floor);
  const at = campaigns.answer?.dataAt ?? null;
  const timely = at !== null && floor !== null && floor.dataAt !== null && at - floor.dataAt <= notesLimitMs;
  const all = campaigns.answer?.data ?? none;
  // What is looked at may be less than what one may see.
  const shown = useMemo(() => all.filter((campaign) => isOnBoard(board, campaign)), [all, board]);
  const rows = floor?.data.campaigns;
  const settings = useMemo(() => (rows === undefined ? noSettings : settingsByCampaign(rows)), [rows]);
  const views = useAttention({
    campaigns: shown,
    notes: timely ? floor.data.campaigns : none,
    settings,
    at,
  });
  const { serviceLevel } = board.show;
  const asked = useMemo(
    () => (serviceLevel ? views : views.map((view) => asShown(view, board.show))),
    [views, serviceLevel, board.show],
  );
  return {
    campaigns,
    shown,
    settings,
    floor: shown.length === all.length ? floor : null,
    views: useWallOrder(asked, board, at ?? 0),
  };
}

function useWallOrder(
  views: readonly CampaignView[],
  board: BoardInput,
  at: number,
): readonly CampaignView[] {
  const locale = useLocale();
  const wanted = useMemo(
    () => boardOrder(views, board, new Intl.Collator(locale, { numeric: true }).compare),
    [views, board, locale],
  );
  // A pointer that was left lying on the wall must not hold its order: no list is given.
  const nowhere = useRef<HTMLElement>(null);
  const chosen = board.order === "given" ? JSON.stringify(board.campaigns) : board.order;
  const order = useSteadyOrder(wanted, { at, chosen, list: nowhere });
  return useMemo(() => {
    const byName = new Map(views.map((view) => [view.campaign.campaign, view]));
    return order.flatMap((name) => byName.get(name) ?? []);
  }, [views, order]);
}
