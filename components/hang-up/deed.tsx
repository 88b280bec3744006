"use client";

import { useTranslations } from "next-intl";
import { Action } from "./action";
import { reasonId } from "./says";
import { canAskAgain, type HangUpState } from "./state";
import type { RunningHangUp } from "./use-hang-up-state";
import { useSettled } from "./use-settled";
import { useNameInDialog } from "./use-words";
import type { WhoseCall } from "./whose-call";

/** Whether there is anything to press besides Close. */
export function hasDeed(state: HangUpState): boolean {
  return (
    state.step === "asking" || state.step === "sending" || state.step === "unreachable" || canAskAgain(state)
  );
}

/** The one button that does something, as the step has it. */
export function Deed({
  campaign,
  name,
  whose,
  live,
  hangUp,
}: {
  campaign: string;
  name: string;
  whose: WhoseCall;
  live: boolean;
  hangUp: RunningHangUp;
}) {
  const t = useTranslations("hangup");
  const calledHere = useNameInDialog();
  const { state, confirm, retry, askAgain } = hangUp;
  const target = whose.kind === "other" ? whose.campaign : campaign;
  const question =
    state.step === "asking" ? `${state.seen.status.code} ${state.seen.stateSince} ${target}` : "";
  const settled = useSettled(question);
  const label =
    target === campaign ? t("button.name", { name }) : t("button.other", { campaign: calledHere(target) });

  switch (state.step) {
    case "asking":
      return (
        <Action
          look="danger"
          enabled={live && settled}
          reasonId={live ? undefined : reasonId}
          onPress={() => confirm(target)}
        >
          {label}
        </Action>
      );
    case "sending":
      return (
        <Action look="danger" enabled={false} busy onPress={retry}>
          {t("sending.button")}
        </Action>
      );
    case "unreachable":
      return (
        <Action look="primary" enabled onPress={retry}>
          {t("retry")}
        </Action>
      );
    default:
      return canAskAgain(state) ? (
        <Action look="primary" enabled onPress={askAgain}>
          {t("askAgain")}
        </Action>
      ) : null;
  }
}
