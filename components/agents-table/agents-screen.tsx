"use client";

import { useTranslations } from "next-intl";
import { useLive } from "@/components/live/use-live";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { agentsQuery } from "@/lib/client/queries";
import type { FloorAgent } from "@/lib/contracts/floor";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { AllAgents } from "./all-agents";
import { Waiting } from "./waiting";

export type AgentsData = { readonly campaigns: string[]; readonly agents: FloorAgent[] };

/** Every agent of the floor once, live. */
export function AgentsScreen({ first }: { first: LiveAnswer<AgentsData> | null }) {
  const t = useTranslations("agents.table");
  const { answer, error } = useLive(agentsQuery(), first);
  if (answer === null) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Waiting error={error} />
      </>
    );
  }
  if (answer.data.campaigns.length > 0) return <AllAgents answer={answer} error={error} />;
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState title={t("empty.noCampaigns")}>{t("empty.noCampaignsText")}</EmptyState>
    </>
  );
}
