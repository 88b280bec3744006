import type { RespoolInput } from "@/lib/contracts/dialer";
import type { Person } from "@/lib/domain/access";
import { respooled } from "@/lib/domain/respool";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import { type Done, done, onPlatform, told } from "./on-platform";
import { checkCampaign, type SeenCampaigns } from "./permission";

export type RespoolParts = { readonly platform: Pick<Platform, "respool">; readonly live: SeenCampaigns };

/** Puts a record back into its dialer, changed where it may be. */
export function respooling({ platform, live }: RespoolParts, person: Person): Action<RespoolInput, Done> {
  return onPlatform({
    verb: "respool",
    onWhom: ({ record }) => ({ campaign: record.campaign, target: record.destination }),
    async work({ record, changes }) {
      checkCampaign(live, person, record.campaign, "record.campaign");
      await told(platform.respool(respooled(record, changes)));
      return done;
    },
  });
}
