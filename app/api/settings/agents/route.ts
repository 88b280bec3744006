import { changingAgentSettings } from "@/lib/actions/administration/settings";
import { agentSettingsInput } from "@/lib/contracts/settings";
import { route } from "@/lib/http/route";

export const PUT = route({ needs: "administration", input: agentSettingsInput }, ({ vigia, caller, input }) =>
  vigia.actions.carryOut(changingAgentSettings(vigia), caller, input),
);
