"use client";

import { useState } from "react";
import type { AgentNow } from "@/components/agent-actions/use-agent-now";
import { type Followed, follow, type PresenceDeed } from "./follow";

/** How far it has come since the platform took it. Null while it was not taken. */
export function useFollowed(
  deed: PresenceDeed,
  taken: Parameters<typeof follow>[2] | null,
  { agent, at }: AgentNow,
): Followed | null {
  const [kept, setKept] = useState<Followed>("waiting");
  if (taken === null) return null;
  const followed = at === null ? kept : follow(kept, deed, taken, agent, at);
  // While rendering, as React has it for what follows a prop: what was seen is not lost with the next row.
  if (kept !== followed) setKept(followed);
  return followed;
}
