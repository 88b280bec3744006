import { portalReport } from "@/lib/contracts/portal";
import { ofPortal } from "@/lib/http/portal";
import { portalRoute } from "@/lib/http/route";

export const PUT = ofPortal(
  portalRoute({ input: portalReport }, ({ vigia, viewer, params, input }) =>
    vigia.portal.report(viewer, params.key ?? "", input),
  ),
);
