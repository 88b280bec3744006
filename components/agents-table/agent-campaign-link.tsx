import Link from "next/link";
import { DirectionArrow } from "@/components/ui/direction-arrow";
import { directionOf, nameWithoutMark } from "@/lib/domain/campaign";

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
  return (
    <Link
      href={`/campaigns/${encodeURIComponent(campaign)}?${new URLSearchParams({ q: search })}`}
      prefetch={false}
      tabIndex={tabIndex}
      title={nameWithoutMark(campaign)}
      className="inline-flex min-h-6 min-w-0 items-center gap-1.5 rounded-sm hover:underline"
    >
      <DirectionArrow direction={directionOf(campaign)} className="size-[1em]" />
      <span className="truncate">{nameWithoutMark(campaign)}</span>
    </Link>
  );
}
