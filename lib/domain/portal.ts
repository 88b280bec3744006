import type { Area } from "./access";
import { type RespoolChanges, type RespoolRecord, respooled } from "./respool";

/** What the portal that frames the panel is to do, as Vigía says it. */
export type PortalAction =
  | {
      readonly verb: "call";
      readonly campaign: string;
      readonly callerId: string;
      readonly destination: string;
    }
  /** With the phone that the portal itself is. */
  | { readonly verb: "call_with_phone"; readonly campaign: string; readonly destination: string }
  | { readonly verb: "hang_up" }
  | { readonly verb: "tag"; readonly guid: string; readonly text: string }
  | ({ readonly verb: "respool" } & ChangedRecord)
  /** `at`: ISO 8601 */
  | ({ readonly verb: "schedule"; readonly at: string } & ChangedRecord);

type ChangedRecord = { readonly record: RespoolRecord; readonly changes: RespoolChanges };

/** The same in the portal's own words. */
export type PortalMessage =
  | {
      readonly action: "call";
      readonly campaign: string;
      readonly callerid: string;
      readonly destination: string;
    }
  | { readonly action: "callWithPhone"; readonly destination: string; readonly campaign: string }
  | { readonly action: "hangup" }
  | { readonly action: "tag"; readonly guid: string; readonly message: string }
  | { readonly action: "respool"; readonly objetoRespool: RespoolRecord }
  | { readonly action: "schedule"; readonly callDate: string; readonly objectDialer: RespoolRecord };

/** What somebody must have a right to. The record is of a call of their own, so that agents may put it back. */
export const portalAreas = {
  call: "call",
  call_with_phone: "call",
  hang_up: "hang_up",
  tag: "tag",
  respool: "schedule",
  schedule: "schedule",
} as const satisfies Record<PortalAction["verb"], Area>;

/** @param write an instant as the platform's clock shows it, `yyyy-MM-dd HH:mm:ss` */
export function portalMessage(action: PortalAction, write: (instant: string) => string): PortalMessage {
  switch (action.verb) {
    case "call": {
      const { campaign, callerId, destination } = action;
      return { action: "call", campaign, callerid: callerId, destination };
    }
    case "call_with_phone": {
      const { campaign, destination } = action;
      return { action: "callWithPhone", destination, campaign };
    }
    case "hang_up":
      return { action: "hangup" };
    case "tag":
      return { action: "tag", guid: action.guid, message: action.text };
    case "respool":
      return { action: "respool", objetoRespool: respooled(action.record, action.changes) };
    case "schedule": {
      const objectDialer = respooled(action.record, action.changes);
      return { action: "schedule", callDate: write(action.at), objectDialer };
    }
  }
}

/** The campaign that an action is in; null where it names none. */
export function campaignOf(action: PortalAction): string | null {
  switch (action.verb) {
    case "call":
    case "call_with_phone":
      return action.campaign;
    case "respool":
    case "schedule":
      return action.record.campaign;
    default:
      return null;
  }
}

/** The number or the call that an action is about; a hang-up is about whatever the portal's phone holds. */
export function targetOf(action: PortalAction): string | null {
  switch (action.verb) {
    case "call":
    case "call_with_phone":
      return action.destination;
    case "respool":
    case "schedule":
      return action.record.destination;
    case "tag":
      return action.guid;
    case "hang_up":
      return null;
  }
}
