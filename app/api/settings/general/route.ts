import { changingGeneralSettings } from "@/lib/actions/administration/settings";
import { generalSettingsSchema } from "@/lib/contracts/settings";
import { route } from "@/lib/http/route";

export const PUT = route(
  { needs: "administration", input: generalSettingsSchema },
  ({ vigia, caller, input }) => vigia.actions.carryOut(changingGeneralSettings(vigia), caller, input),
);
