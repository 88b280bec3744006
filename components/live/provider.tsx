"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Role } from "@/lib/domain/access";
import { entrance, samePage } from "./barred";
import { liveClient } from "./live-client";

/** Who looks, as far as a page needs to know. What they may is decided on the server, each time. */
export type Looker = {
  readonly role: Role | "wall";
  /** Whether they see every campaign, or only theirs. */
  readonly scope: "all" | "some";
  readonly mayHangUp: boolean;
  readonly mayCall: boolean;
  readonly mayDispose: boolean;
  /** Neither where a setting has it off. */
  readonly mayLogOff: boolean;
  readonly mayEndBreak: boolean;
};

/** What a page was rendered with. */
export type LiveConfig = {
  readonly pollSeconds: number;
  readonly version: string;
  /** The server's time in ms when the page was rendered. */
  readonly renderedAt: number;
  readonly viewer?: Looker;
  /** Somebody whose session is over gets in again on this very page. */
  readonly signIn?: "here";
};

const Config = createContext<LiveConfig | null>(null);
const Leaving = createContext<(leaving: boolean) => void>(() => {});

/** Live data for everything below, for as long as the session lasts. One cache a screen. */
export function LiveProvider({ config, children }: { config: LiveConfig; children: ReactNode }) {
  const [ended, setEnded] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [client] = useState(() => liveClient(() => setEnded(true)));
  const product = useTranslations("common")("product");
  const { role } = config.viewer ?? anybody;
  const { signIn } = config;

  useEffect(() => {
    if (!ended) return;
    client.clear();
    document.title = product;
    if (signIn === "here") location.replace(samePage(location.href, leaving ? "left" : "ended"));
    else location.replace(leaving ? "/sign-in" : entrance(role, location.pathname + location.search));
  }, [ended, leaving, client, product, role, signIn]);

  // Nothing of what was shown stays on the screen while the browser is on its way.
  if (ended) return null;
  return (
    <Config value={config}>
      <Leaving value={setLeaving}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </Leaving>
    </Config>
  );
}

export function useLiveConfig(): LiveConfig {
  const config = useContext(Config);
  if (config === null) throw new Error("useLiveConfig is used outside of LiveProvider.");
  return config;
}

/** To say that somebody signs out: they need not be told that their session has ended, nor brought back here. */
export function useLeaving(): (leaving: boolean) => void {
  return useContext(Leaving);
}

/** Where nobody said who looks: one who only looks. */
const anybody: Looker = {
  role: "viewer",
  scope: "all",
  mayHangUp: false,
  mayCall: false,
  mayDispose: false,
  mayLogOff: false,
  mayEndBreak: false,
};

export function useViewer(): Looker {
  return useLiveConfig().viewer ?? anybody;
}
