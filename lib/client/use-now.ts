"use client";

import { useSyncExternalStore } from "react";
import { serverNow } from "./server-clock";

const tickMs = 1000;
const listeners = new Set<() => void>();
let now = 0;
let timer: ReturnType<typeof setTimeout> | null = null;

/** One tick a second for all, on the second, so that running times move together. */
function tick(): void {
  now = serverNow();
  for (const listener of listeners) listener();
  timer = setTimeout(tick, tickMs - (now % tickMs));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearTimeout(timer);
    timer = null;
  };
}

/**
 * The server's time in ms, moving once a second.
 * @param first what the server rendered with, so that the first paint agrees
 */
export function useNow(first: number): number {
  return useSyncExternalStore(
    subscribe,
    () => Math.max(now, first),
    () => first,
  );
}
