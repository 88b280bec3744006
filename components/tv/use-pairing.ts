"use client";

import { useEffect, useState } from "react";
import { isPageThere } from "@/components/boards/reload";
import { askForCode, askWhetherPaired, type CodeAnswer } from "@/lib/client/pairing";
import { type Pairing, pair } from "./pair";

const aDayMs = 24 * 60 * 60 * 1000;

/** Has this TV ask for a pass, again and again, and goes to its board when it has one. */
export function usePairing(): Pairing {
  const [pairing, show] = useState<Pairing>({ step: "asking" });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    void pair({
      askForCode: askAnew,
      askWhetherPaired,
      pause: (ms) => pause(ms, signal),
      isGivenUp: () => signal.aborted,
      show(next) {
        if (!signal.aborted) show(next);
      },
    });
    return () => stop.abort();
  }, []);

  const board = pairing.step === "paired" ? pairing.board : null;
  useEffect(() => {
    // Not by the router: a wall begins with a page of its own.
    if (board !== null) window.location.replace(`/boards/${encodeURIComponent(board)}`);
  }, [board]);
  return pairing;
}

/** A page that has waited for a day begins anew: whatever a TV's browser leaks is gone then, and so is an old build. */
async function askAnew(): Promise<CodeAnswer> {
  if (performance.now() > aDayMs && (await isPageThere())) window.location.reload();
  return askForCode();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
