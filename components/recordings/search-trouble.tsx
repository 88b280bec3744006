"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LiveError } from "@/lib/client/live";

/** Why the search failed; calls shown, if any, are from before. */
export function SearchTrouble({
  error,
  hasCalls,
  onRetry,
}: {
  error: Error;
  hasCalls: boolean;
  onRetry: () => void;
}) {
  const t = useTranslations("recordings.searchTrouble");
  const tc = useTranslations("common");
  const code = error instanceof LiveError ? error.code : "unreachable";

  function said(): string {
    switch (code) {
      case "unreachable":
        return tc("sourceError.vigia_unreachable.text");
      case "platform_refused":
      case "platform_timeout":
      case "invalid_request":
        return t(code);
      default:
        return tc(`apiError.${code}`);
    }
  }

  return (
    <Banner
      tone="watch"
      title={t("title")}
      action={<Button onClick={onRetry}>{tc("retry")}</Button>}
      className="mb-4"
    >
      {said()}
      {hasCalls ? ` ${t("old")}` : ""}
    </Banner>
  );
}
