import type { z } from "zod";
import {
  type CampaignSettings,
  campaignSettingsDefaults,
  type campaignSettingsInput,
} from "@/lib/contracts/settings";
import { byCodePoint } from "@/lib/domain/campaign";

export type CampaignRow = {
  readonly campaign: string;
  /** It has settings, but the platform has it no more. */
  readonly gone: boolean;
  readonly settings: CampaignSettings;
};

/**
 * The campaigns that there are and those that only have settings, by name.
 * @param live null while not known: then nothing is said to be gone
 */
export function campaignRows(
  live: readonly string[] | null,
  kept: readonly z.infer<typeof campaignSettingsInput>[],
): readonly CampaignRow[] {
  const settings = new Map(kept.map(({ campaign, ...rest }) => [campaign, rest]));
  return [...new Set([...(live ?? []), ...settings.keys()])].toSorted(byCodePoint).map((campaign) => ({
    campaign,
    gone: live !== null && !live.includes(campaign),
    settings: settings.get(campaign) ?? campaignSettingsDefaults,
  }));
}

export function groupsOf(rows: readonly CampaignRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ settings }) => settings.group ?? []))].toSorted(byCodePoint);
}
