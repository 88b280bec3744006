"use client";

import { useTranslations } from "next-intl";
import { RunningTime } from "@/components/live/running-time";
import { StateIcon } from "@/components/ui/state-icon";
import { StateLabel, shownState } from "@/components/ui/state-label";
import type { ActedOn } from "./context";
import type { AgentNow } from "./use-agent-now";

/** Whose phone it is and what they are doing now; a state that is not live is not told. */
export function AgentLine({ agent, now }: { agent: ActedOn; now: AgentNow }) {
  const t = useTranslations("calls.agent");
  const row = now.live ? now.agent : null;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span>{t("phone", { phone: agent.phone })}</span>
      {row === null ? null : (
        <span className="inline-flex flex-wrap items-center gap-x-2 text-text">
          <StateIcon state={shownState({ key: row.status.key, paused: row.paused, inCall: row.inCall })} />
          <StateLabel state={row.status.key} paused={row.paused} pauseReason={row.pauseReason} />
          <RunningTime since={row.stateSince} className="tabular-nums" />
        </span>
      )}
    </span>
  );
}
