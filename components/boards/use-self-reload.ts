"use client";

import { useTimeZone } from "next-intl";
import { useEffect } from "react";
import { useLiveConfig } from "@/components/live/provider";
import { serverNow } from "@/lib/client/server-clock";
import { isTimeToBeginAnew } from "./quiet-hour";
import { reloadWhenThere } from "./reload";

const spreadMs = 5000;
/** Where the reload for a version brought the old page again (half the servers renewed, say). */
const againMs = 5 * 60_000;
const afterBrokenMs = 10_000;
const aMinuteMs = 60_000;
const reloadedFor = "vigia-reloaded-for";

/** Reloads a page that nobody stands at: for another build of Vigía, for a piece that cannot be loaded, and once a day. */
export function useSelfReload(version: string | null): void {
  useNewVersion(version);
  useBrokenPieces();
  useDailyReload();
}

function useNewVersion(version: string | null): void {
  const { version: own } = useLiveConfig();
  useEffect(() => {
    if (version === null || version === "" || version === own) return;
    const before = remembered();
    return reloadWhenThere({
      firstMs: before === version ? againMs : Math.random() * spreadMs,
      reload() {
        remember(version);
        window.location.reload();
      },
    });
  }, [version, own]);
}

// A TV's browser may forbid storage altogether.
function remembered(): string | null {
  try {
    return sessionStorage.getItem(reloadedFor);
  } catch {
    return null;
  }
}

function remember(version: string): void {
  try {
    sessionStorage.setItem(reloadedFor, version);
  } catch {
    // Then each reload for a version looks like the first one.
  }
}

/** A piece of the page that an update has taken away, or a network that broke while it loaded. */
function isBrokenPiece({ reason }: PromiseRejectionEvent): boolean {
  return (
    reason instanceof Error &&
    (reason.name === "ChunkLoadError" || /import(ed|ing) module/.test(reason.message))
  );
}

function useBrokenPieces(): void {
  useEffect(() => {
    let giveUp: (() => void) | null = null;
    const notice = (event: PromiseRejectionEvent) => {
      if (isBrokenPiece(event)) giveUp ??= reloadWhenThere({ firstMs: afterBrokenMs });
    };
    window.addEventListener("unhandledrejection", notice);
    return () => {
      window.removeEventListener("unhandledrejection", notice);
      giveUp?.();
    };
  }, []);
}

function useDailyReload(): void {
  const timeZone = useTimeZone() ?? "UTC";
  useEffect(() => {
    const minute = Math.floor(Math.random() * 50);
    let giveUp: (() => void) | null = null;
    const timer = setInterval(() => {
      if (isTimeToBeginAnew({ now: serverNow(), timeZone, livedMs: performance.now(), minute }))
        giveUp ??= reloadWhenThere({ firstMs: 0 });
    }, aMinuteMs);
    return () => {
      clearInterval(timer);
      giveUp?.();
    };
  }, [timeZone]);
}
