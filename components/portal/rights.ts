import type { PortalActionForm } from "@/lib/contracts/portal";

/** What somebody may have the portal do; the server decides all the same. */
export type PanelRights = Readonly<Record<PortalActionForm["verb"], boolean>>;
