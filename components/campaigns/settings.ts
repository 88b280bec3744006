import type { CampaignNotes } from "@/lib/contracts/floor";
import { type CampaignSettings, campaignSettingsDefaults } from "@/lib/contracts/settings";
import { byCodePoint, shownName } from "@/lib/domain/campaign";

/**
 * What an administrator says of each campaign. It comes with the notes and is no measurement: it holds however old they
 * are. A campaign that is not in it has the defaults.
 */
export type SettingsByCampaign = ReadonlyMap<string, CampaignSettings>;

export const noSettings: SettingsByCampaign = new Map();

export function settingsByCampaign(
  notes: readonly Pick<CampaignNotes, "campaign" | "settings">[],
): SettingsByCampaign {
  return new Map(notes.map(({ campaign, settings }) => [campaign, settings]));
}

export function settingsOf(settings: SettingsByCampaign, campaign: string): CampaignSettings {
  return settings.get(campaign) ?? campaignSettingsDefaults;
}

/** What a campaign is called here. */
export function nameOf(settings: SettingsByCampaign, campaign: string): string {
  return shownName(campaign, settingsOf(settings, campaign).displayName);
}

/** Each group once. */
export function groupsOf(settings: Iterable<CampaignSettings>): readonly string[] {
  const groups = [...settings].flatMap(({ group }) => group ?? []);
  return [...new Set(groups)].sort(byCodePoint);
}
