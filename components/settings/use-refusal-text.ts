"use client";

import { useTranslations } from "next-intl";
import type { ChangeRefusal } from "@/lib/client/changes";
import { LiveError } from "@/lib/client/live";

/** Fields whose refusal says more than that a value is wrong. */
const explained = ["email", "username", "code", "board", "role", "disabled"] as const;

/** Says why Vigía refused a change. */
export function useRefusalText(): (error: ChangeRefusal) => string {
  const t = useTranslations("common.apiError");
  const tr = useTranslations("settings.refusal");
  return ({ code, field }) => {
    const known = code === "invalid_request" ? explained.find((name) => name === field) : undefined;
    return known === undefined ? t(code) : tr(known);
  };
}

/** Says why a list could not be read. */
export function useReadErrorText(): (error: Error) => string {
  const t = useTranslations("common");
  return (error) => {
    if (!(error instanceof LiveError) || error.code === "unreachable")
      return t("sourceError.vigia_unreachable.text");
    // Nothing was to be done, so nothing was left undone.
    return error.code === "audit_unavailable" ? t("unreadable") : t(`apiError.${error.code}`);
  };
}
