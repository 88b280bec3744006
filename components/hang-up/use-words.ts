"use client";

import { useTranslations } from "next-intl";
import { useCampaignName } from "@/components/campaigns/settings-context";
import { directionOf, nameWithoutMark } from "@/lib/domain/campaign";
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

/** A campaign as a dialog writes it: what it is called here, or its full name; the direction in words. */
export function useCampaignText(): (campaign: string) => string {
  const t = useTranslations("hangup.campaign");
  const calledHere = useNameInDialog();
  return (campaign) => t(directionOf(campaign), { campaign: calledHere(campaign) });
}

/** The platform's full name, mark and all, unless an administrator gave the campaign another. */
export function useNameInDialog(): (campaign: string) => string {
  const nameOf = useCampaignName();
  return (campaign) => {
    const name = nameOf(campaign);
    return name === nameWithoutMark(campaign) ? campaign : name;
  };
}
