"use client";

import { useTranslations } from "next-intl";
import type { AgentEntry } from "@/components/campaign/agent-entries";
import { RunningTime } from "@/components/live/running-time";
import { noValue } from "@/lib/domain/duration";

/** How long an agent has been so, counting. For who is paused and nothing else that is the pause's own length. */
export function AgentTime({ entry: { agent, pause, shown } }: { entry: AgentEntry }) {
  const t = useTranslations("campaign.agent");
  if (shown !== "paused") return <RunningTime since={agent.stateSince} />;
  if (pause === null) return noValue;
  return (
    <>
      {pause.atLeast ? <span className="text-xs font-normal text-muted">{t("atLeast")} </span> : null}
      <RunningTime since={pause.since} />
    </>
  );
}
