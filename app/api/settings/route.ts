import { route } from "@/lib/http/route";
import {
  dispositionSettings,
  generalSettings,
  listAgentSettings,
  listCampaignSettings,
} from "@/lib/store/settings";

export const GET = route({ needs: "administration" }, ({ vigia }) =>
  vigia.store.use(async (db) => ({
    campaigns: Array.from(await listCampaignSettings(db), ([campaign, set]) => ({ campaign, ...set })),
    agents: Array.from(await listAgentSettings(db), ([location, context]) => ({ location, context })),
    general: await generalSettings(db),
    dispositions: await dispositionSettings(db),
  })),
);
