"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NoAccess } from "@/components/campaigns/no-access";
import { SourceTrouble } from "@/components/campaigns/source-trouble";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { LiveError } from "@/lib/client/live";
import { campaignsQuery } from "@/lib/client/queries";

/** What stands here until the first answer: why there is none, and that it comes by itself. */
export function Waiting({ error }: { error: LiveError | null }) {
  const t = useTranslations("agents.table.waiting");
  if (error?.code === "no_data_yet") return <FirstRound />;
  if (error?.code === "not_allowed") return <NoAccess />;
  if (error !== null) return <SourceTrouble tone="act" code={undefined} error={error} />;
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-72" />
    </div>
  );
}

/** Agents are read campaign by campaign: the first round takes as long as there are campaigns. */
function FirstRound() {
  const t = useTranslations("agents.table.waiting");
  const { data } = useQuery(campaignsQuery());
  return (
    <div role="status">
      <EmptyState title={t("firstRound")}>
        {data === undefined ? t("text") : t("textCampaigns", { count: data.data.length })}
      </EmptyState>
    </div>
  );
}
