import type { Freshness } from "@/lib/domain/freshness";

/** The edge of an agent's card: what is too old to rely on says so before anything else. */
export function agentEdge(freshness: Freshness, needsAttention: boolean): string {
  if (freshness === "stale") return "border-dashed border-watch";
  if (freshness === "lost") return "border-dashed border-act";
  return needsAttention ? "border-watch" : "border-line";
}
