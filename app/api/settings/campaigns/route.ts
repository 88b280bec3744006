import { changingCampaignSettings } from "@/lib/actions/administration/settings";
import { campaignSettingsInput } from "@/lib/contracts/settings";
import { route } from "@/lib/http/route";

export const PUT = route(
  { needs: "administration", input: campaignSettingsInput },
  ({ vigia, caller, input }) => vigia.actions.carryOut(changingCampaignSettings(vigia), caller, input),
);
