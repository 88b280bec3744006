"use client";

import { useTranslations } from "next-intl";
import { NoCampaigns } from "@/components/campaigns/no-campaigns";
import { SettingsProvider, useFloorSettings } from "@/components/campaigns/settings-context";
import type { FloorData } from "@/components/campaigns/use-floor";
import { useLive } from "@/components/live/use-live";
import { PageHeader } from "@/components/shell/page-header";
import { agentsQuery } from "@/lib/client/queries";
import type { FloorAgent } from "@/lib/contracts/floor";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { AllAgents } from "./all-agents";
import { Waiting } from "./waiting";

export type AgentsData = { readonly campaigns: string[]; readonly agents: FloorAgent[] };

/** Every agent of the floor once, live. */
export function AgentsScreen({
  first,
  floor,
}: {
  first: LiveAnswer<AgentsData> | null;
  floor: LiveAnswer<FloorData> | null;
}) {
  const t = useTranslations("agents.table");
  const { answer, error } = useLive(agentsQuery(), first);
  const settings = useFloorSettings(floor);
  if (answer === null) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Waiting error={error} />
      </>
    );
  }
  if (answer.data.campaigns.length > 0)
    return (
      <SettingsProvider value={settings}>
        <AllAgents answer={answer} error={error} settings={settings} />
      </SettingsProvider>
    );
  return (
    <>
      <PageHeader title={t("title")} />
      <NoCampaigns />
    </>
  );
}
