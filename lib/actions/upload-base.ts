import { createHash } from "node:crypto";
import type { BaseInput } from "@/lib/contracts/dialer";
import type { Person } from "@/lib/domain/access";
import { checkBase } from "@/lib/domain/base-file";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import { onPlatform, told } from "./on-platform";
import { actableCampaigns, checkCampaign, noSuchCampaign, type SeenCampaigns } from "./permission";

export type UploadBaseParts = {
  readonly platform: Pick<Platform, "uploadBase">;
  readonly live: SeenCampaigns;
};

/** What is recorded of a base: all but its content, which the digest tells from another. */
export type UploadedBase = Pick<BaseInput, "campaign" | "filename" | "timeZone"> & {
  readonly records: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
};

/** Gives a base to a campaign's dialer. The action's input is what is recorded; the content stays beside it. */
export function uploadingBase({ platform, live }: UploadBaseParts, person: Person, input: BaseInput) {
  const { campaign, filename, content, timeZone } = input;
  const { records, campaigns } = checkBase(content, 0);
  const digest = createHash("sha256").update(content).digest("hex");
  const uploaded: UploadedBase = { campaign, filename, timeZone, records, digest };
  const action: Action<UploadedBase, { records: number }> = onPlatform({
    verb: "upload_base",
    onWhom: () => ({ campaign, target: filename }),
    async work() {
      checkCampaign(live, person, campaign);
      const allowed = actableCampaigns(live, person);
      if (![...campaigns.keys()].every((name) => allowed.has(name))) throw noSuchCampaign("content");
      const username = person.name;
      const zone = timeZone === "" ? null : timeZone;
      await told(platform.uploadBase({ campaign, filename, content, records, username, timeZone: zone }));
      return { records };
    },
  });
  return { action, uploaded };
}
