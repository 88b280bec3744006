"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { ChangeState } from "./use-change";
import { useRefusalText } from "./use-refusal-text";

/** Why a change is not known to be saved; nothing while all is well. */
export function ChangeNotice({ state }: { state: ChangeState }) {
  const t = useTranslations("settings.change");
  const say = useRefusalText();
  if (state.step === "unanswered")
    return (
      <Banner tone="watch" title={t("unanswered")}>
        {t("unansweredText")}
      </Banner>
    );
  if (state.step === "refused")
    return (
      <Banner tone="watch" title={t("refused")}>
        {say(state.error)}
      </Banner>
    );
  return null;
}
