"use client";

import { useState } from "react";
import type { Freshness } from "@/lib/domain/freshness";
import { type HeldState, holdState } from "./campaign-reads";

/** A state that does not blink between live and late. */
export function useHeldState(present: { state: Freshness; ageMs: number | null; now: number }): HeldState {
  const [held, setHeld] = useState(() => holdState(null, present));
  const next = holdState(held, present);
  if (!isSame(held, next)) setHeld(next);
  return next;
}

function isSame(a: HeldState, b: HeldState): boolean {
  return a.state === b.state && a.seenAt === b.seenAt && a.ageMs === b.ageMs && a.ageAt === b.ageAt;
}
