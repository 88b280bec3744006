import type { Entry } from "@/components/agents-table/entries";
import type { AgentFinding } from "@/lib/domain/attention";
import { elapsedSeconds } from "@/lib/domain/duration";

/** Since when an agent has been in what the finding is about; null where that is unknown. */
export function sinceOf({ view }: Pick<Entry, "view">, { rule }: AgentFinding): string | null {
  return rule === "long_pause" ? (view.pause?.since ?? null) : view.agent.stateSince;
}

/**
 * Whether the worst that is said of an agent is so now. A tone is held for some seconds after its reason is over; nobody is
 * named on a wall for what they no longer do.
 */
export function isOverLimit(entry: Pick<Entry, "view" | "findings" | "readAt">): boolean {
  const [worst] = entry.findings;
  if (worst === undefined || entry.readAt === null) return false;
  const seconds = elapsedSeconds(sinceOf(entry, worst), entry.readAt);
  return seconds !== null && seconds > worst.limitSeconds;
}
