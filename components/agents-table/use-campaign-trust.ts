"use client";

import { useMemo, useSyncExternalStore } from "react";
import { useLiveConfig } from "@/components/live/provider";
import { serverNow } from "@/lib/client/server-clock";
import { type CampaignTrust, campaignStates, type ReadTimes, type Trust, trustOf } from "./campaign-reads";

const digits: readonly Trust[] = ["known", "stale", "lost"];

/**
 * How far each campaign's agents may be trusted now. The screen counts by itself, yet what uses this renders only when
 * that changes, not each second: so it goes through the store as one text, a digit each.
 */
export function useCampaignTrust(campaigns: readonly string[], reads: ReadTimes): CampaignTrust {
  const { pollSeconds, renderedAt } = useLiveConfig();
  const encode = (now: number) => {
    const states = campaignStates(reads, now, pollSeconds);
    return campaigns.map((campaign) => digits.indexOf(trustOf(states.get(campaign) ?? "lost"))).join("");
  };
  const encoded = useSyncExternalStore(
    everySecond,
    () => encode(Math.max(serverNow(), renderedAt)),
    () => encode(renderedAt),
  );
  return useMemo(
    () => new Map(campaigns.map((campaign, i) => [campaign, digits[Number(encoded[i])] ?? "lost"])),
    [campaigns, encoded],
  );
}

function everySecond(listener: () => void): () => void {
  const timer = setInterval(listener, 1000);
  return () => clearInterval(timer);
}
