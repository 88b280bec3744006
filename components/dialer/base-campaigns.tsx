"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";

const mostListed = 30;

/** The campaigns that a base names, how often, and whether there are such. */
export function BaseCampaigns({
  counts,
  campaigns,
}: {
  counts: ReadonlyMap<string, number>;
  campaigns: readonly string[] | null;
}) {
  const t = useTranslations("dialer.base");
  const format = useFormatter();
  if (counts.size === 0) return null;
  const listed = [...counts].slice(0, mostListed);
  return (
    <ul aria-label={t("campaigns")} className="mt-3 flex flex-col gap-1 text-sm">
      {listed.map(([campaign, count]) => (
        <li key={campaign} className="flex flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 font-medium break-words">{campaign}</span>
          <span className="text-muted">{t("records", { count, shown: format.number(count) })}</span>
          {campaigns !== null && !campaigns.includes(campaign) ? <Tag>{t("noCampaign")}</Tag> : null}
        </li>
      ))}
      {counts.size > listed.length ? (
        <li className="text-muted">{t("moreCampaigns", { count: counts.size - listed.length })}</li>
      ) : null}
    </ul>
  );
}
