"use client";

import { useState } from "react";
import type { AgentNow } from "@/components/agent-actions/use-agent-now";
import { type Followed, follow, type Taken } from "./follow";

const waiting: Followed = { step: "waiting" };

/** How far a call has come; each new one is followed from its beginning. Null while none was taken. */
export function useFollowed(taken: Taken | null, { agent, at }: AgentNow): Followed | null {
  const [kept, setKept] = useState<{ readonly sentAt: number; readonly followed: Followed } | null>(null);
  if (taken === null) return null;
  const before = kept?.sentAt === taken.sentAt ? kept.followed : waiting;
  const followed = at === null ? before : follow(before, taken, agent, at);
  // While rendering, as React has it for what follows a prop: a step that was seen is not lost with the next row.
  if (kept?.sentAt !== taken.sentAt || kept.followed !== followed)
    setKept({ sentAt: taken.sentAt, followed });
  return followed;
}
