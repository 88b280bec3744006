import type { ChangeRefusal } from "@/lib/client/changes";
import type { PortalActionForm } from "@/lib/contracts/portal";

/** What the portal is asked: to do something, or for the call that was answered. */
export type Wish = PortalActionForm["verb"] | "cti";

/** How the latest wish stands. `asked`: the portal has it. `denied` and `unanswered` are Vigía's, and asked it nothing. */
export type Standing =
  | { readonly step: "sending" | "asked" | "refused" | "no_answer" | "unanswered"; readonly wish: Wish }
  | { readonly step: "done"; readonly wish: PortalActionForm["verb"]; readonly guid: string | null }
  | { readonly step: "denied"; readonly wish: Wish; readonly error: ChangeRefusal };

/** The call that was answered, as the portal tells it. */
export type AnsweredCall = Readonly<Record<string, unknown>>;
