"use client";

import { useTranslations } from "next-intl";
import { directionOf } from "@/lib/domain/campaign";
import type { HangUpState } from "./state";

export type Words = { readonly title: string; readonly text: string };

/** What a hang-up has to say besides its question; null while it only asks. */
export function useWords(name: string): (state: HangUpState) => Words | null {
  const t = useTranslations("hangup");
  return (state) => {
    switch (state.step) {
      case "asking":
        return state.again ? { title: t("again.title"), text: t("again.text", { name }) } : null;
      case "over":
      case "gone":
      case "sending":
      case "unreachable":
        return { title: t(`${state.step}.title`), text: t(`${state.step}.text`, { name }) };
      case "done":
        return {
          title: t(`outcome.${state.outcome}.title`),
          text: t(`outcome.${state.outcome}.text`, { name }),
        };
      case "refused":
        return { title: t(`refused.${state.code}.title`), text: t(`refused.${state.code}.text`, { name }) };
    }
  };
}

/** A campaign as a dialog writes it: its full name, the direction in words. */
export function useCampaignText(): (campaign: string) => string {
  const t = useTranslations("hangup.campaign");
  return (campaign) => t(directionOf(campaign), { campaign });
}
