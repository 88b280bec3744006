import { useTranslations } from "next-intl";
import type { AgentStateKey } from "@/lib/domain/agent";
import { type ShownState, stateLooks } from "./state-look";

/** Which shape stands for an agent: a pause takes the place of an idle state, and joins a call. */
export function shownState(agent: {
  key: AgentStateKey;
  paused: boolean | null;
  inCall: boolean | null;
}): ShownState {
  if (
    agent.paused !== true ||
    agent.key === "unavailable" ||
    agent.key === "invalid" ||
    agent.key === "unknown"
  )
    return agent.key;
  if (agent.inCall === true) return agent.key === "in_use" ? "paused_in_call" : agent.key;
  return agent.key === "available" ? "paused" : agent.key;
}

/** The state in words and in its colour: "On a call", "Paused: Lunch", or both: "On a call · Paused: Lunch". */
export function StateLabel({
  state,
  paused,
  pauseReason,
  className = "",
}: {
  state: AgentStateKey;
  paused: boolean | null;
  pauseReason: string | null;
  className?: string;
}) {
  const t = useTranslations("states");
  const pause =
    pauseReason === null || pauseReason === "" ? t("paused") : t("pausedReason", { reason: pauseReason });
  const idle = state === "available";
  const words = paused !== true ? t(state) : idle ? pause : t("both", { state: t(state), pause });
  return (
    <span className={`${stateLooks[paused === true && idle ? "paused" : state].text} ${className}`}>
      {words}
    </span>
  );
}
