"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useRefusalText } from "@/components/settings/use-refusal-text";
import { Banner } from "@/components/ui/banner";
import type { DeedState } from "./use-deed";

/** What came of something that was done on the platform, for what it is. */
export function DeedNotice({
  state,
  done,
  action,
}: {
  state: DeedState;
  /** What is done now, to whom. */
  done: string;
  /** The way back, where there is one. */
  action?: ReactNode;
}) {
  const t = useTranslations("dialer.deed");
  const say = useRefusalText();
  switch (state.step) {
    case "idle":
    case "sending":
      return null;
    case "succeeded":
      return (
        <Banner tone="note" title={done} action={action}>
          {t("succeeded")}
        </Banner>
      );
    case "refused":
      return (
        <Banner tone="watch" title={t("refused")}>
          {say(state.error)}
        </Banner>
      );
    case "unknown":
    case "failed":
    case "unanswered":
      return (
        // What may be done all the same can be undone all the same.
        <Banner tone="watch" title={t(state.step)} action={state.step === "unknown" ? action : undefined}>
          {t(`${state.step}Text`)}
        </Banner>
      );
  }
}
