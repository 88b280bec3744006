"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Agent } from "@/lib/domain/agent";
import { agentName } from "./agent-name";
import { Deed, hasDeed } from "./deed";
import { Facts } from "./facts";
import { placeOf } from "./focus";
import { Frame } from "./frame";
import { HangUpNotice } from "./notice";
import { Says } from "./says";
import { useHangUpState } from "./use-hang-up-state";
import { useWords } from "./use-words";
import { type HeldCalls, whoseCall } from "./whose-call";

export type AskChange = "open" | "closed" | "sending" | "answered" | "done";

/** One hang-up: the question while it is open, a notice while it runs closed. */
export function HangUpDialog({
  campaign,
  location,
  agent,
  calls,
  live,
  open,
  onChange,
}: {
  campaign: string;
  location: string;
  /** The agent's row now; null when the campaign has it no more. */
  agent: Agent | null;
  calls: HeldCalls;
  live: boolean;
  open: boolean;
  onChange: (to: AskChange) => void;
}) {
  const t = useTranslations("hangup");
  const [last, setLast] = useState(agent);
  if (agent !== null && agent !== last) setLast(agent);
  const [goBack] = useState(() => placeOf(location));
  const hangUp = useHangUpState(location, agent, (sending) => onChange(sending ? "sending" : "answered"));
  const { state } = hangUp;

  const name = last === null ? location : agentName(last);
  const words = useWords(name)(state);
  const whose = whoseCall(calls, location, campaign, state.step === "asking" ? state.other : null);
  const running = state.step === "sending";

  if (!open && words !== null) {
    return (
      <HangUpNotice
        name={name}
        words={words}
        running={running}
        onShow={() => onChange("open")}
        onDismiss={() => {
          onChange("done");
          goBack();
        }}
      />
    );
  }
  const seen = state.step === "asking" ? state.seen : last;
  return (
    <Frame
      open={open}
      title={state.step === "asking" ? t("title", { name }) : t("notice.of", { name })}
      cancel={state.step === "asking" ? t("cancel") : t("close")}
      action={
        hasDeed(state) ? (
          <Deed campaign={campaign} name={name} whose={whose} live={live} hangUp={hangUp} />
        ) : null
      }
      onClose={() => onChange(running ? "closed" : "done")}
      onClosed={goBack}
    >
      {last === null || seen === null ? null : (
        <Facts campaign={campaign} agent={last} seen={seen} live={live && agent !== null} />
      )}
      <Says words={words} state={state} whose={whose} name={name} live={live} />
    </Frame>
  );
}
