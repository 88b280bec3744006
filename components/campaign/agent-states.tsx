"use client";

import { useMemo } from "react";
import { useFreshness } from "@/components/campaigns/freshness-scope";
import { AgentsByStateChart } from "@/components/charts/agents-by-state-chart";
import { useViewer } from "@/components/live/provider";
import { Skeleton } from "@/components/ui/skeleton";
import { shownState } from "@/components/ui/state-label";
import type { Agent } from "@/lib/domain/agent";
import { countByState } from "./agent-entries";

/**
 * How many of the campaign's agents are in each state; nothing where contact was lost, for nobody's is known then, and
 * nothing for an agent, who sees the own row alone.
 */
export function AgentStates({ agents }: { agents: readonly Agent[] | null }) {
  const state = useFreshness();
  const { role } = useViewer();
  const counts = useMemo(
    () =>
      countByState(
        (agents ?? []).map(({ status, paused, inCall }) => ({
          shown: shownState({ key: status.key, paused, inCall }),
        })),
      ),
    [agents],
  );
  if (state === "lost" || role === "agent") return null;
  if (agents === null) return <Skeleton className="h-64" />;
  return (
    <div data-freshness={state} className="grid">
      <AgentsByStateChart counts={counts} />
    </div>
  );
}
