import type { RemoveContactInput } from "@/lib/contracts/dialer";
import type { Person } from "@/lib/domain/access";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import { type Done, done, onPlatform, told } from "./on-platform";
import { checkCampaign, type SeenCampaigns } from "./permission";

export type RemoveContactParts = {
  readonly platform: Pick<Platform, "removeContact">;
  readonly live: SeenCampaigns;
};

/** Takes a number out of a campaign's dialer. */
export function removingContact(
  { platform, live }: RemoveContactParts,
  person: Person,
): Action<RemoveContactInput, Done> {
  return onPlatform({
    verb: "remove_contact",
    onWhom: ({ campaign, number }) => ({ campaign, target: number }),
    async work(input) {
      checkCampaign(live, person, input.campaign);
      await told(platform.removeContact(input));
      return done;
    },
  });
}
