import type { AttentionLimits, ServiceLevelSetting } from "./attention";

/** What an administrator says of a campaign. */
export type CampaignSettings = {
  /** Shown in place of the platform's name. */
  readonly displayName: string | null;
  /** A client, a site: what campaigns are filtered by. */
  readonly group: string | null;
  readonly serviceLevel: ServiceLevelSetting;
  readonly limits: AttentionLimits;
};
