"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo } from "react";
import { floorSettingsQuery } from "@/lib/client/queries";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { nameOf, noSettings, type SettingsByCampaign, settingsByCampaign } from "./settings";
import type { FloorData } from "./use-floor";

const Settings = createContext<SettingsByCampaign>(noSettings);

/** What all below calls the campaigns by. */
export const SettingsProvider = Settings.Provider;

/** What a campaign is called here. */
export function useCampaignName(): (campaign: string) => string {
  const settings = useContext(Settings);
  return useCallback((campaign) => nameOf(settings, campaign), [settings]);
}

/**
 * The settings of all campaigns, for a screen that does not ask for the floor. The same object while nothing changes.
 * @param first the floor that the page was rendered with, if there was one
 */
export function useFloorSettings(first: LiveAnswer<FloorData> | null = null): SettingsByCampaign {
  const { data: rows } = useQuery({ ...floorSettingsQuery(), initialData: first ?? undefined });
  return useMemo(() => (rows === undefined ? noSettings : settingsByCampaign(rows)), [rows]);
}
