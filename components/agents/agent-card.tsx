"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { agentEdge } from "@/components/agents/agent-edge";
import { AgentMenu } from "@/components/agents/agent-menu";
import { AgentTime } from "@/components/agents/agent-time";
import type { AgentEntry } from "@/components/campaign/agent-entries";
import { useFreshness } from "@/components/campaigns/freshness-scope";
import { HangUpButton } from "@/components/hang-up/hang-up-button";
import { RunningTime } from "@/components/live/running-time";
import { StateIcon } from "@/components/ui/state-icon";
import { StateLabel } from "@/components/ui/state-label";
import { Tone } from "@/components/ui/tone";
import type { Agent } from "@/lib/domain/agent";
import { noValue } from "@/lib/domain/duration";
import { useAttentionText } from "@/lib/i18n/attention-text";

/** A call that the state's own word does not tell: a phone that lost its registration goes on talking. */
function isHiddenCall({ inCall, status }: Agent): boolean {
  return inCall === true && !["in_use", "ring_in_use", "on_hold", "busy"].includes(status.key);
}

/** An agent of a campaign: what they are doing and for how long, why that needs attention, and what can be done. */
export const AgentCard = memo(function AgentCard({ entry }: { entry: AgentEntry }) {
  const t = useTranslations("campaign.agent");
  const format = useFormatter();
  const { short } = useAttentionText();
  const freshness = useFreshness();
  const { agent, pause, shown, findings } = entry;
  const calls = agent.callsTaken === null ? noValue : format.number(agent.callsTaken, "whole");
  return (
    <article
      aria-label={agent.name ?? agent.location}
      data-state={agent.status.key}
      data-paused={agent.paused === true}
      tabIndex={-1}
      className={`flex min-w-0 flex-col rounded-card border bg-surface px-3.5 py-3 ${agentEdge(freshness, findings.length > 0)}`}
    >
      <div className="flex items-baseline gap-2.5">
        <StateIcon state={shown} className="size-4 shrink-0 self-center" />
        <h3 className="min-w-0 flex-1 truncate font-semibold" title={agent.name ?? agent.location}>
          {agent.name ?? agent.location}
        </h3>
        <div className="text-lg/6 font-semibold whitespace-nowrap" data-figure>
          <AgentTime entry={entry} />
        </div>
      </div>
      <div className="pl-6.5">
        <p className="text-[0.8125rem] break-words">
          <StateLabel state={agent.status.key} paused={agent.paused} pauseReason={agent.pauseReason} />
          {isHiddenCall(agent) ? <span className="text-muted"> · {t("inCall")}</span> : null}
        </p>
        <p className="text-xs text-muted" title={agent.location}>
          {t.rich("facts", {
            phone: agent.phone,
            calls,
            last: agent.lastCallAt === null ? noValue : format.dateTime(new Date(agent.lastCallAt), "time"),
            figure: (text) => <span data-figure>{text}</span>,
          })}
        </p>
      </div>
      <div className="mt-auto flex min-h-8 flex-wrap items-end justify-between gap-x-3 gap-y-1 pt-1.5 pl-6.5">
        <div className="min-w-0 text-xs">
          {findings.map((finding) => (
            <Tone key={finding.rule} tone={finding.tone} className="flex">
              {short(finding)}
            </Tone>
          ))}
          {pause === null || shown === "paused" ? null : (
            <p className="text-muted">
              {pause.atLeast ? t("pausedAtLeast") : t("pausedFor")} <RunningTime since={pause.since} />
            </p>
          )}
        </div>
        <div className="ml-auto flex items-center gap-1">
          {agent.inCall === true ? <HangUpButton agent={agent} /> : null}
          <AgentMenu agent={agent} />
        </div>
      </div>
    </article>
  );
});
