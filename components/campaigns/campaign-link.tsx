import { NamedLink } from "./named-link";

/** A campaign's name, and the way to its page; `whole` makes the positioned element around it follow the link too. */
export function CampaignLink({
  campaign,
  name,
  whole = false,
}: {
  campaign: string;
  name: string;
  whole?: boolean;
}) {
  const cover =
    "after:absolute after:inset-0 after:rounded-card outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent";
  return (
    <NamedLink
      campaign={campaign}
      name={name}
      href={`/campaigns/${encodeURIComponent(campaign)}`}
      className={`inline-flex max-w-full min-w-0 items-center gap-2 ${whole ? cover : "rounded-sm hover:underline"}`}
      nameClassName="min-w-0 break-words"
    />
  );
}
