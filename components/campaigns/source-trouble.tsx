"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { LiveError } from "@/lib/client/live";
import type { SourceErrorCode } from "@/lib/contracts/live";

/** Why there are no new numbers, and what can be done about it; nothing while that is not known. */
export function SourceTrouble({
  tone,
  code,
  error,
}: {
  tone: "act" | "watch" | "note";
  /** What the platform did, as Vigía last said. */
  code: SourceErrorCode | undefined;
  /** What became of the last attempt to ask Vigía: it is nearer than the platform. */
  error: LiveError | null;
}) {
  const t = useTranslations("common");
  if (error?.code === "unreachable") return trouble("vigia_unreachable");
  if (error !== null && error.code !== "no_data_yet")
    return <Banner tone={tone} title={t(`apiError.${error.code}`)} />;
  return code === undefined ? null : trouble(code);

  function trouble(what: SourceErrorCode | "vigia_unreachable") {
    return (
      <Banner tone={tone} title={t(`sourceError.${what}.title`)}>
        {t(`sourceError.${what}.text`)}
      </Banner>
    );
  }
}
