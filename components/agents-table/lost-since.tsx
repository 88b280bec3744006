"use client";

import { useFormatter, useTranslations } from "next-intl";
import { oldestRead } from "./campaign-reads";
import { useReads } from "./reads-context";

/** Since when nothing is known of what these campaigns' answers make up. */
export function LostSince({ campaigns }: { campaigns: readonly string[] }) {
  const t = useTranslations("common.freshness");
  const format = useFormatter();
  const readAt = oldestRead(campaigns, useReads());
  return (
    <div className="truncate text-xs text-muted">
      {readAt === null
        ? t("noDataYet")
        : t("noContactSince", { time: format.dateTime(new Date(readAt), "timeSeconds") })}
    </div>
  );
}
