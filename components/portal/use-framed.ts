"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether another page frames this one; null before the browser has it. Which pages may, the server has said. */
export function useFramed(): boolean | null {
  return useSyncExternalStore(
    never,
    () => window.parent !== window,
    () => null,
  );
}
