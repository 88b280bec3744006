"use client";

import { useTranslations } from "next-intl";
import { AgentCampaignLink } from "./agent-campaign-link";
import { areas } from "./row-layout";

/** The first campaigns of an agent; the details name them all. */
export function CampaignsCell({
  campaigns,
  search,
  reachable,
}: {
  campaigns: readonly string[];
  search: string;
  reachable: boolean;
}) {
  const t = useTranslations("agents.table");
  const shown = campaigns.slice(0, 2);
  const more = campaigns.length - shown.length;
  return (
    <div
      className={`flex min-w-0 items-center gap-x-3 text-[0.8125rem] @5xl:flex-col @5xl:items-stretch @5xl:pl-3 ${areas.campaigns}`}
    >
      {shown.map((campaign, i) => (
        <span key={campaign} className="flex min-w-0 items-center gap-2">
          <AgentCampaignLink campaign={campaign} search={search} tabIndex={reachable ? 0 : -1} />
          {more > 0 && i === shown.length - 1 ? (
            <span className="shrink-0 text-xs text-muted">
              <span aria-hidden>+{more}</span>
              <span className="sr-only">{t("moreCampaigns", { count: more })}</span>
            </span>
          ) : null}
        </span>
      ))}
    </div>
  );
}
