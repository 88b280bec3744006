import { isGuid } from "@/lib/domain/guid";
import { PlatformRefused } from "./errors";
import type { Session } from "./session";

/** What a call that does something is sent with. */
export type Sending = {
  readonly call: Session["call"];
  /** An instant on the platform's clock. */
  readonly write: (instant: string) => string;
};

/** Nothing else is ever sent as one: it names a file there. */
export function checkedGuid(guid: string): string {
  if (!isGuid(guid)) throw new PlatformRefused("This is no call's id.");
  return guid;
}
