import { z } from "zod";
import { name } from "./access";
import { respoolInput } from "./dialer";
import { guid, instant, line, phone } from "./fields";

/** What the portal that frames the panel is to do. The portal acts as whoever is signed in to it, with its own rights. */
export const portalActionInput = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("call"), campaign: name, callerId: phone, destination: phone }),
  /** With the phone that the portal itself is. */
  z.strictObject({ verb: z.literal("call_with_phone"), campaign: name, destination: phone }),
  z.strictObject({ verb: z.literal("hang_up") }),
  z.strictObject({ verb: z.literal("tag"), guid, text: line(500).min(1) }),
  respoolInput.safeExtend({ verb: z.literal("respool") }),
  respoolInput.safeExtend({ verb: z.literal("schedule"), at: instant }),
]);

/** Recorded: this, as it is, goes to the portal now, and is told once. */
export const portalActionAnswer = z.object({
  message: z.looseObject({ action: z.string() }),
});

/** What came of it. `no_answer`: the portal said nothing in time, so nobody knows. `guid`: the call's, where it is one. */
export const portalReport = z.discriminatedUnion("result", [
  z.strictObject({ result: z.literal("done"), guid: guid.nullable() }),
  z.strictObject({ result: z.literal("refused") }),
  z.strictObject({ result: z.literal("no_answer") }),
]);

/** How it stands in the audit now. */
export const portalReportAnswer = z.object({ outcome: z.enum(["succeeded", "failed", "unknown"]) });

/** What the audit has of it. `no_report`: the person's browser said nothing in time. */
export const portalWords = ["done", "refused", "no_answer", "no_report"] as const;

export type PortalActionInput = z.infer<typeof portalActionInput>;
export type PortalActionForm = z.input<typeof portalActionInput>;
export type PortalReport = z.infer<typeof portalReport>;
export type PortalReportAnswer = z.infer<typeof portalReportAnswer>;
