"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { FreshnessScope } from "@/components/campaigns/freshness-scope";
import { SettingsProvider } from "@/components/campaigns/settings-context";
import { type FloorData, useViews } from "@/components/campaigns/use-floor";
import { useLive } from "@/components/live/use-live";
import { campaignsQuery, floorQuery } from "@/lib/client/queries";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { byCodePoint, type Campaign } from "@/lib/domain/campaign";
import { PortalActions } from "./actions";
import { PortalDesk } from "./desk";
import { PanelCampaign } from "./panel-campaign";
import type { PanelRights } from "./rights";
import { useFramed } from "./use-framed";

/** Within the portal's frame: a campaign's figures, and what the portal can be asked for. */
export function PortalPanel({
  portalOrigin,
  rights,
  first,
}: {
  portalOrigin: string;
  rights: PanelRights;
  first: { readonly campaigns: LiveAnswer<Campaign[]> | null; readonly floor: LiveAnswer<FloorData> | null };
}) {
  const t = useTranslations("portal");
  const framed = useFramed();
  const live = useLive(campaignsQuery(), first.campaigns);
  const { answer: floor } = useLive(floorQuery(), first.floor);
  const { views, settings } = useViews(live, floor);
  const [wanted, choose] = useQueryState("campaign", parseAsString);
  const names = useMemo(() => views.map(({ campaign }) => campaign.campaign).toSorted(byCodePoint), [views]);
  const name = wanted ?? names[0] ?? null;

  return (
    <SettingsProvider value={settings}>
      <h1 className="sr-only">{t("title")}</h1>
      <FreshnessScope answer={live.answer}>
        <PanelCampaign
          live={live}
          views={views}
          names={names}
          name={name}
          onChoose={(chosen) => void choose(chosen)}
        />
      </FreshnessScope>
      {framed ? (
        <PortalDesk portalOrigin={portalOrigin}>
          <PortalActions rights={rights} campaigns={names} campaign={name ?? ""} />
        </PortalDesk>
      ) : null}
    </SettingsProvider>
  );
}
