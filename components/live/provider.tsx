"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState } from "react";

/** What a page was rendered with. */
export type LiveConfig = {
  readonly pollSeconds: number;
  readonly version: string;
  /** The server's time in ms when the page was rendered. */
  readonly renderedAt: number;
};

const Config = createContext<LiveConfig | null>(null);

/** Live data for everything below. One cache a screen. */
export function LiveProvider({ config, children }: { config: LiveConfig; children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  return (
    <Config value={config}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </Config>
  );
}

export function useLiveConfig(): LiveConfig {
  const config = useContext(Config);
  if (config === null) throw new Error("useLiveConfig is used outside of LiveProvider.");
  return config;
}
