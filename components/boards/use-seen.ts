"use client";

import { useEffect } from "react";
import { useLiveConfig } from "@/components/live/provider";
import { tellSeen } from "@/lib/client/wall";
import { reloadWhenThere } from "./reload";
import type { Awake } from "./use-wake-lock";

const everyMs = 60_000;

/**
 * Has a TV tell once a minute, and when that changes, which build it runs and whether it can stay awake. It is told what it
 * is to show: when that is no longer what the page was made with, the page begins anew.
 * @param given what the page was made with, as `tellSeen` says it; null for a person's screen, which tells nothing
 */
export function useSeen(given: string | null, awake: Awake | null): void {
  const { version } = useLiveConfig();
  useEffect(() => {
    if (given === null) return;
    let giveUp: (() => void) | null = null;
    async function tell() {
      const told = await tellSeen({ version, awake: awake ?? "unknown" });
      if (told !== null && told !== given) giveUp ??= reloadWhenThere({ firstMs: 0 });
    }
    if (awake !== null) void tell();
    const timer = setInterval(() => void tell(), everyMs);
    return () => {
      clearInterval(timer);
      giveUp?.();
    };
  }, [given, version, awake]);
}
