import { portalActionInput } from "@/lib/contracts/portal";
import { ofPortal } from "@/lib/http/portal";
import { portalRoute } from "@/lib/http/route";

export const POST = ofPortal(
  portalRoute({ input: portalActionInput, keyed: true }, (ask) => ask.vigia.portal.ask(ask)),
);
