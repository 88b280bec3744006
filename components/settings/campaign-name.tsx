import { useTranslations } from "next-intl";
import { DirectionArrow } from "@/components/ui/direction-arrow";
import { Tag } from "@/components/ui/tag";
import { directionOf, nameWithoutMark } from "@/lib/domain/campaign";

/** A campaign as the platform names it, and whether it is there at all. */
export function CampaignName({ campaign, gone }: { campaign: string; gone: boolean }) {
  const t = useTranslations("settings.campaigns");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span className="inline-flex items-center gap-1.5">
        <DirectionArrow direction={directionOf(campaign)} className="size-3.5" />
        {nameWithoutMark(campaign)}
      </span>
      {gone ? <Tag>{t("gone")}</Tag> : null}
    </span>
  );
}
