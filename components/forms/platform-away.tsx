"use client";

import { useTranslations } from "next-intl";
import { useAge, useLive } from "@/components/live/use-live";
import { Banner } from "@/components/ui/banner";
import { campaignsQuery } from "@/lib/client/queries";

/** Told before somebody fills in a form: what is sent to a platform that does not answer may not arrive. */
export function PlatformAway() {
  const t = useTranslations("common");
  const { answer, error } = useLive(campaignsQuery());
  const { state } = useAge(answer);
  const code = error?.code === "unreachable" ? "vigia_unreachable" : answer?.source.error?.code;
  if (code === undefined || state === "live" || state === "late") return null;
  return (
    <Banner tone="watch" title={t(`sourceError.${code}.title`)} className="mb-5">
      {t("mayNotArrive")}
    </Banner>
  );
}
