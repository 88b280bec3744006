import type { z } from "zod";
import type { Action } from "@/lib/actions/carry-out";
import type { DispositionSettings } from "@/lib/contracts/dispositions";
import type { AgentSettings, campaignSettingsInput, GeneralSettings } from "@/lib/contracts/settings";
import type { KeptConfiguration } from "@/lib/store/configuration";
import {
  saveAgentSettings,
  saveCampaignSettings,
  saveDispositionSettings,
  saveGeneralSettings,
} from "@/lib/store/settings";
import type { Store } from "@/lib/store/store";
import { change, onThing } from "./change";

type Parts = {
  readonly store: Pick<Store, "use">;
  readonly configuration: Pick<KeptConfiguration, "reload">;
};
type CampaignSettings = z.infer<typeof campaignSettingsInput>;

/** Sets a campaign. One that the platform does not name now may be set too: it may come back. */
export function changingCampaignSettings(parts: Parts): Action<CampaignSettings, CampaignSettings> {
  return change({
    verb: "change_campaign_settings",
    onWhom: ({ campaign }) => ({ campaign, target: null }),
    recorded: (input) => input,
    async work({ campaign, ...settings }) {
      await parts.store.use((db) => saveCampaignSettings(db, campaign, settings));
      await parts.configuration.reload();
      return { campaign, ...settings };
    },
  });
}

export function changingAgentSettings(parts: Parts): Action<AgentSettings, AgentSettings> {
  return change({
    verb: "change_agent_settings",
    onWhom: ({ location }) => onThing(location),
    recorded: (input) => input,
    async work({ location, context }) {
      await parts.store.use((db) => saveAgentSettings(db, location, context));
      await parts.configuration.reload();
      return { location, context };
    },
  });
}

export function changingGeneralSettings(parts: Parts): Action<GeneralSettings, GeneralSettings> {
  return change({
    verb: "change_general_settings",
    onWhom: () => onThing(null),
    recorded: (input) => input,
    async work(settings) {
      await parts.store.use((db) => saveGeneralSettings(db, settings));
      await parts.configuration.reload();
      return settings;
    },
  });
}

/** Sets the dispositions that everybody may choose from. They are read where they are needed: nothing is reloaded. */
export function changingDispositionSettings(
  parts: Pick<Parts, "store">,
): Action<DispositionSettings, DispositionSettings> {
  return change({
    verb: "change_disposition_settings",
    onWhom: () => onThing(null),
    recorded: (input) => input,
    async work(settings) {
      await parts.store.use((db) => saveDispositionSettings(db, settings));
      return settings;
    },
  });
}
