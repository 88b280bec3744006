"use client";

import { useTranslations } from "next-intl";
import { useRefusalWords } from "./use-refusal-words";
import type { Sending } from "./use-sending";

/** Where a form's words are. */
export type SentForm = "calls" | "dispositions" | "presence.logOff" | "presence.endBreak";

/** How something stands that the platform has not taken yet. */
export function useSendingWords(
  of: SentForm,
): (state: Sending<unknown, unknown>) => { title: string; text: string } {
  const t = useTranslations(of);
  const said = useTranslations("dispositions.said");
  const refusal = useRefusalWords();
  return (state) => {
    switch (state.step) {
      case "refused":
        // What the platform says of no field in particular.
        if (of === "dispositions" && state.error.code === "invalid_request")
          return { title: refusal(state.error).title, text: said("other", { said: state.error.message }) };
        return refusal(state.error);
      case "sending":
        return { title: t("sending.title"), text: t("sending.text") };
      case "unanswered":
        return { title: t("unanswered.title"), text: t("unanswered.text") };
      case "idle":
      case "done":
        return { title: t("notSent.title"), text: t("notSent.text") };
    }
  };
}
