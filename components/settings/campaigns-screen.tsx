"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { SearchField } from "@/components/ui/search-field";
import { settingsQuery } from "@/lib/client/administration";
import { CampaignDialog } from "./campaign-dialog";
import { type CampaignRow, campaignRows, groupsOf } from "./campaign-rows";
import { CampaignsTable } from "./campaigns-table";
import { Kept } from "./kept";
import { useLiveCampaigns } from "./use-live-names";

/** How each campaign is named, grouped and judged. */
export function CampaignsScreen() {
  const t = useTranslations("settings.campaigns");
  const ts = useTranslations("settings.sections");
  const settings = useQuery(settingsQuery());
  const live = useLiveCampaigns();
  const kept = settings.data?.campaigns;
  const rows = useMemo(() => campaignRows(live, kept ?? []), [live, kept]);
  const groups = useMemo(() => groupsOf(rows), [rows]);
  const [wanted, setWanted] = useQueryState("q", parseAsString.withDefault(""));
  const [open, setOpen] = useState<CampaignRow | null>(null);

  return (
    <>
      <PageHeader title={ts("campaigns")} />
      <Kept query={settings}>
        {() => (
          <>
            <p className="mb-4 max-w-prose text-sm text-pretty text-muted">{t("text")}</p>
            <SearchField
              label={t("search")}
              value={wanted}
              onChange={setWanted}
              className="mb-3 md:max-w-96"
            />
            <CampaignsTable rows={rows} wanted={wanted} onForget={() => setWanted("")} onChange={setOpen} />
          </>
        )}
      </Kept>
      {open ? <CampaignDialog row={open} groups={groups} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
