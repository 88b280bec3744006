"use client";

import { useEffect } from "react";
import { useLiveConfig } from "@/components/live/provider";
import { tellSeen } from "@/lib/client/wall";
import type { Awake } from "./use-wake-lock";

const everyMs = 60_000;

/** Has a TV tell once a minute, and when that changes, which build it runs and whether it can stay awake. */
export function useSeen(isTv: boolean, awake: Awake | null): void {
  const { version } = useLiveConfig();
  useEffect(() => {
    if (!isTv) return;
    const tell = () => void tellSeen({ version, awake: awake ?? "unknown" });
    if (awake !== null) tell();
    const timer = setInterval(tell, everyMs);
    return () => clearInterval(timer);
  }, [isTv, version, awake]);
}
