"use client";

import { useEffect, useState } from "react";

/** `insecure`: over plain http browsers do not lend it at all. `refused`: this browser has none, or said no. */
export type Awake = "held" | "insecure" | "refused";

const retryMs = 60_000;

/** Keeps the screen awake where the browser allows; null until that is known. */
export function useWakeLock(): Awake | null {
  const [awake, setAwake] = useState<Awake | null>(null);

  useEffect(() => {
    if (!("wakeLock" in navigator)) {
      setAwake(window.isSecureContext ? "refused" : "insecure");
      return;
    }
    let lock: WakeLockSentinel | null = null;
    let asking = false;
    let ended = false;

    async function hold() {
      if (asking || document.visibilityState !== "visible" || lock?.released === false) return;
      asking = true;
      const taken = await navigator.wakeLock.request("screen").catch(() => null);
      asking = false;
      if (ended) return void taken?.release();
      lock = taken;
      setAwake(taken === null ? "refused" : "held");
    }

    // The browser takes it back whenever the page is hidden, and some do so by themselves.
    const again = () => void hold();
    const timer = setInterval(again, retryMs);
    document.addEventListener("visibilitychange", again);
    again();
    return () => {
      ended = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, []);

  return awake;
}
