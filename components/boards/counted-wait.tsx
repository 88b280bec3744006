"use client";

import { createContext, useContext, useState } from "react";
import { useFreshness } from "@/components/campaigns/freshness-scope";
import { useLiveConfig } from "@/components/live/provider";
import { Clock } from "@/components/ui/clock";
import { useNow } from "@/lib/client/use-now";
import { heldSince } from "./held-since";

/** When the wall's data were read, ms on the server's clock. */
export const DataAt = createContext<number | null>(null);

/**
 * A wait as it is now, seconds: between answers the screen counts on. What is late is not counted: it stays what it was,
 * beside its age.
 */
export function useCountedWait(seconds: number | null): number | null {
  const { renderedAt } = useLiveConfig();
  const dataAt = useContext(DataAt);
  const now = useNow(renderedAt);
  const isLive = useFreshness() === "live";
  const [since, setSince] = useState<number | null>(null);
  const next = seconds === null || dataAt === null ? null : heldSince(since, dataAt - seconds * 1000);
  if (next !== since) setSince(next);
  if (seconds === null || next === null || !isLive) return seconds;
  return Math.max(seconds, Math.floor((now - next) / 1000));
}

export function CountedWait({ seconds }: { seconds: number | null }) {
  return <Clock seconds={useCountedWait(seconds)} />;
}
