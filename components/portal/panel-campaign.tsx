"use client";

import { useTranslations } from "next-intl";
import type { CampaignView } from "@/components/campaigns/campaign-view";
import { useFreshness } from "@/components/campaigns/freshness-scope";
import { NoAnswerYet } from "@/components/campaigns/no-answer-yet";
import { NoCampaigns } from "@/components/campaigns/no-campaigns";
import { Notices } from "@/components/campaigns/notices";
import { useCampaignText } from "@/components/hang-up/use-words";
import type { Live } from "@/components/live/use-live";
import { EmptyState } from "@/components/ui/empty-state";
import { FreshnessAnnouncer } from "@/components/ui/freshness-announcer";
import { Select } from "@/components/ui/select";
import type { Campaign } from "@/lib/domain/campaign";
import { PanelFigures } from "./panel-figures";

/** One of the campaigns, which somebody chooses, and its figures. */
export function PanelCampaign({
  live,
  views,
  names,
  name,
  onChoose,
}: {
  live: Live<Campaign[]>;
  views: readonly CampaignView[];
  names: readonly string[];
  /** The one to show; null where there is none. */
  name: string | null;
  onChoose: (name: string) => void;
}) {
  const t = useTranslations("portal");
  const campaignText = useCampaignText();
  const state = useFreshness();
  if (live.answer === null) return <NoAnswerYet error={live.error} />;
  const view = views.find(({ campaign }) => campaign.campaign === name);
  // A name in the address may be anybody's.
  const known = name === null || view !== undefined ? names : [name, ...names];
  return (
    <>
      <FreshnessAnnouncer state={state} />
      <Notices live={live} />
      {name === null ? (
        <NoCampaigns />
      ) : (
        <Select
          label={t("campaign")}
          value={name}
          options={known.map((value) => ({ value, label: campaignText(value) }))}
          onChange={onChoose}
        />
      )}
      {view !== undefined ? (
        <PanelFigures view={view} />
      ) : name === null ? null : (
        <EmptyState title={t("gone.title")}>{t("gone.text")}</EmptyState>
      )}
    </>
  );
}
