import { changingDispositionSettings } from "@/lib/actions/administration/settings";
import { dispositionSettingsSchema } from "@/lib/contracts/dispositions";
import { route } from "@/lib/http/route";

export const PUT = route(
  { needs: "administration", input: dispositionSettingsSchema },
  ({ vigia, caller, input }) => vigia.actions.carryOut(changingDispositionSettings(vigia), caller, input),
);
