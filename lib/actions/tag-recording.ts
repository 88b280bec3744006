import type { ChangeAnswer } from "@/lib/contracts/fields";
import type { TagInput } from "@/lib/contracts/recordings";
import type { Person } from "@/lib/domain/access";
import { PlatformError } from "@/lib/ucontact/errors";
import type { Platform } from "@/lib/ucontact/platform";
import type { Action } from "./carry-out";
import type { Listed } from "./listed-recordings";
import { listedTo } from "./listen";
import { asRefusal, isUndone } from "./on-platform";
import { Refusal } from "./refusal";

type Parts = { readonly platform: Pick<Platform, "tagRecording">; readonly listed: Listed };
type Input = TagInput & { readonly guid: string };

/**
 * Tagging a recording that was listed to this person. Succeeded: the platform took the tag; it writes it later, and
 * never says whether it did.
 */
export function tagRecordingAction({ platform, listed }: Parts, person: Person): Action<Input, ChangeAnswer> {
  return {
    verb: "tag_recording",
    onWhom: ({ guid }) => ({ campaign: listed.of(person.id, guid)?.campaign ?? null, target: guid }),
    recorded: (input) => input,
    async work({ guid, phone, text }) {
      const { destinations } = listedTo(listed, person, guid);
      if (!destinations.has(phone))
        throw new Refusal("invalid_request", "phone: this is not the call's destination.", {
          field: "phone",
        });
      try {
        await platform.tagRecording({ guid, phone, text });
        return { outcome: "succeeded" };
      } catch (error) {
        if (!(error instanceof PlatformError) || isUndone(error)) throw asRefusal(error);
        return { outcome: "unknown" };
      }
    },
    outcomeOf: ({ outcome }) => outcome,
    unknownAnswer: { outcome: "unknown" },
  };
}
