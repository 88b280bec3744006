"use client";

import { NamedLink } from "@/components/campaigns/named-link";
import { useCampaignName } from "@/components/campaigns/settings-context";

/** The way to an agent in one of its campaigns. */
export function AgentCampaignLink({
  campaign,
  search,
  tabIndex,
}: {
  campaign: string;
  /** Whom that page then looks for. */
  search: string;
  tabIndex?: number;
}) {
  const nameOf = useCampaignName();
  return (
    <NamedLink
      campaign={campaign}
      name={nameOf(campaign)}
      href={`/campaigns/${encodeURIComponent(campaign)}?${new URLSearchParams({ q: search })}`}
      tabIndex={tabIndex}
      className="inline-flex min-h-6 min-w-0 items-center gap-1.5 rounded-sm hover:underline"
      nameClassName="truncate"
    />
  );
}
