import { route } from "@/lib/http/route";
import { usedLevels } from "@/lib/store/disposition-levels";
import { dispositionSettings } from "@/lib/store/settings";

export const GET = route({ needs: "disposition" }, ({ vigia, viewer }) =>
  vigia.store.use(async (db) => {
    const { levels } = await dispositionSettings(db);
    const campaigns = vigia.live.campaignsSeen(vigia.access.lensOf(viewer)) ?? [];
    return {
      levels: [
        ...levels.map((listed) => ({ campaign: null, ...listed })),
        ...(await usedLevels(db, campaigns, new Date())),
      ],
    };
  }),
);
