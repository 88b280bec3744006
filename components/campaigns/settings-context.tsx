"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo } from "react";
import { floorSettingsQuery } from "@/lib/client/queries";
import { nameOf, noSettings, type SettingsByCampaign, settingsByCampaign } from "./settings";

const Settings = createContext<SettingsByCampaign>(noSettings);

/** What all below calls the campaigns by. */
export const SettingsProvider = Settings.Provider;

/** What a campaign is called here. */
export function useCampaignName(): (campaign: string) => string {
  const settings = useContext(Settings);
  return useCallback((campaign) => nameOf(settings, campaign), [settings]);
}

/** The settings of all campaigns, for a screen that does not ask for the floor. The same object while nothing changes. */
export function useFloorSettings(): SettingsByCampaign {
  const { data: rows } = useQuery(floorSettingsQuery());
  return useMemo(() => (rows === undefined ? noSettings : settingsByCampaign(rows)), [rows]);
}
