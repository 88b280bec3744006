"use client";

import { useTranslations } from "next-intl";
import type { AgentNow } from "@/components/agent-actions/use-agent-now";
import { isLoggedIn } from "@/lib/domain/agent";

/** Why a call cannot be placed now, or may be refused. Nothing where all is well. */
export function InTheWay({ name, now, reasonId }: { name: string; now: AgentNow; reasonId: string }) {
  const t = useTranslations("calls.inTheWay");
  const reason = reasonOf(now);
  if (reason === null) return null;
  return (
    <p id={now.live ? undefined : reasonId} role="status" className="text-pretty">
      {t(reason, { name })}
    </p>
  );
}

function reasonOf({ agent, at, live }: AgentNow) {
  if (!live) return at === null ? "reading" : "notLive";
  if (agent === null) return "gone";
  if (agent.inCall === true) return "inCall";
  return isLoggedIn(agent.status.code, agent.inCall) === false ? "offline" : null;
}
