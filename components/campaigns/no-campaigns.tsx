"use client";

import { Telescope } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/live/provider";
import { EmptyState } from "@/components/ui/empty-state";

/** There is no campaign to show: the platform has none, or none of them is this person's. */
export function NoCampaigns() {
  const t = useTranslations("floor.empty");
  const { scope } = useViewer();
  return (
    <EmptyState
      title={scope === "all" ? t("noCampaigns") : t("noneOfYours")}
      icon={<Telescope aria-hidden />}
    >
      {scope === "all" ? t("noCampaignsText") : t("noneOfYoursText")}
    </EmptyState>
  );
}
