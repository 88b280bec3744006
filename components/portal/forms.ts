import { z } from "zod";
import { isAhead, typedNumber } from "@/components/forms/typed";
import { instant } from "@/lib/contracts/fields";
import { type PortalActionForm, portalActionInput } from "@/lib/contracts/portal";

/** The panel's forms as they are typed in; the same schema checks them again on the server. */
export const callForm = z
  .object({
    verb: z.enum(["call", "call_with_phone"]),
    campaign: z.string(),
    callerId: typedNumber,
    destination: typedNumber,
  })
  .transform(
    ({ verb, callerId, ...rest }): PortalActionForm =>
      verb === "call" ? { verb, callerId, ...rest } : { verb, ...rest },
  )
  .pipe(portalActionInput);

export const tagForm = z
  .object({ guid: z.string(), text: z.string() })
  .transform(({ guid, text }): PortalActionForm => ({ verb: "tag", guid: guid.trim(), text: text.trim() }))
  .pipe(portalActionInput);

export const whenForm = z
  .object({ at: instant })
  .refine(({ at }) => isAhead(at), { path: ["at"], message: "This has passed." });
