"use client";

import { memo } from "react";
import { agentEdge } from "@/components/agents/agent-edge";
import { AgentMenu } from "@/components/agents/agent-menu";
import { AgentTime } from "@/components/agents/agent-time";
import type { AgentEntry } from "@/components/campaign/agent-entries";
import { useFreshness } from "@/components/campaigns/freshness-scope";
import { HangUpButton } from "@/components/hang-up/hang-up-button";
import { StateIcon } from "@/components/ui/state-icon";
import { StateLabel } from "@/components/ui/state-label";

/** An agent in little room, among many who need no attention. */
export const AgentChip = memo(function AgentChip({ entry }: { entry: AgentEntry }) {
  const { agent, shown } = entry;
  const freshness = useFreshness();
  return (
    <article
      aria-label={agent.name ?? agent.location}
      data-state={agent.status.key}
      data-paused={agent.paused === true}
      tabIndex={-1}
      className={`flex min-w-0 flex-col rounded-control border bg-surface px-2.5 py-1.5 ${agentEdge(freshness, false)}`}
    >
      <div className="flex items-center gap-2">
        <StateIcon state={shown} className="size-3.5 shrink-0" />
        <h3
          className="min-w-0 flex-1 truncate text-sm font-medium"
          title={`${agent.name ?? agent.location} · ${agent.phone}`}
        >
          {agent.name ?? agent.location}
        </h3>
        <span className="text-sm font-semibold" data-figure>
          <AgentTime entry={entry} />
        </span>
      </div>
      <div className="mt-auto flex items-end justify-between gap-2">
        <StateLabel
          state={agent.status.key}
          paused={agent.paused}
          pauseReason={agent.pauseReason}
          className="min-w-0 text-xs break-words"
        />
        <div className="flex items-center gap-1">
          {agent.inCall === true ? <HangUpButton agent={agent} /> : null}
          <AgentMenu agent={agent} />
        </div>
      </div>
    </article>
  );
});
