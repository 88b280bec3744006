"use client";

import { useTranslations } from "next-intl";
import type { ChangeRefusal } from "@/lib/client/changes";

/** Why something was not done with an agent, and what to do about it. */
export function useRefusalWords(): (error: ChangeRefusal) => { title: string; text: string } {
  const t = useTranslations("calls.refused");
  const common = useTranslations("common.apiError");
  return (error) => {
    if (error.outcome === "unknown") return { title: t("unknown.title"), text: t("unknown.text") };
    if (error.code === "too_many_requests" && error.retryAfterSeconds !== undefined)
      return { title: t("title"), text: t("wait", { seconds: error.retryAfterSeconds }) };
    return { title: t("title"), text: common(error.code) };
  };
}
