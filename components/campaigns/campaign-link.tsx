import Link from "next/link";
import { DirectionArrow } from "@/components/ui/direction-arrow";
import { type Campaign, nameWithoutMark } from "@/lib/domain/campaign";

/** A campaign's name, and the way to its page; `whole` makes the positioned element around it follow the link too. */
export function CampaignLink({
  campaign,
  whole = false,
  className = "",
}: {
  campaign: Pick<Campaign, "campaign" | "direction">;
  whole?: boolean;
  className?: string;
}) {
  const cover =
    "after:absolute after:inset-0 after:rounded-card outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent";
  return (
    <Link
      href={`/campaigns/${encodeURIComponent(campaign.campaign)}`}
      prefetch={false}
      className={`inline-flex max-w-full min-w-0 items-center gap-2 ${whole ? cover : "rounded-sm hover:underline"} ${className}`}
    >
      <DirectionArrow direction={campaign.direction} className="size-[1em]" />
      <span className="min-w-0 break-words">{nameWithoutMark(campaign.campaign)}</span>
    </Link>
  );
}
