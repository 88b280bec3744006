"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this code runs in a browser: not yet in what the server wrote. Empty or undefined, as an attribute's value. */
export function useAlive(): "" | undefined {
  return useSyncExternalStore<"" | undefined>(
    never,
    () => "",
    () => undefined,
  );
}
