"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LiveError } from "@/lib/client/live";

/** Why the rows could not be read; those shown, if any, are from before. */
export function Trouble({
  error,
  hasEntries,
  onRetry,
}: {
  error: Error;
  hasEntries: boolean;
  onRetry: () => void;
}) {
  const t = useTranslations("audit.trouble");
  const tc = useTranslations("common");
  const code = error instanceof LiveError ? error.code : "unreachable";

  function said(): string {
    if (code === "unreachable") return t("unreachable");
    // Nothing was to be done, so nothing was left undone.
    return code === "audit_unavailable" ? tc("unreadable") : tc(`apiError.${code}`);
  }

  return (
    <Banner
      tone="watch"
      title={t("title")}
      action={<Button onClick={onRetry}>{tc("retry")}</Button>}
      className="mb-4"
    >
      {said()}
      {hasEntries ? ` ${t("old")}` : ""}
    </Banner>
  );
}
