"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type Desk, useDesk } from "./use-desk";

const Context = createContext<Desk | null>(null);

/** What somebody has the portal do, one thing at a time, wherever on the panel it is asked for. */
export function PortalDesk({ portalOrigin, children }: { portalOrigin: string; children: ReactNode }) {
  return <Context value={useDesk(portalOrigin)}>{children}</Context>;
}

export function usePortalDesk(): Desk {
  const desk = useContext(Context);
  if (desk === null) throw new Error("usePortalDesk is used outside of PortalDesk.");
  return desk;
}
