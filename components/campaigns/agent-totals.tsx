"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useViewer } from "@/components/live/provider";
import { Kpi } from "@/components/ui/kpi";
import type { CentreAgents } from "@/lib/contracts/floor";
import { spelled } from "@/lib/i18n/duration";
import { useAgeSeconds, useFreshness } from "./freshness-scope";
import { Aside, TotalsPanel } from "./totals-panel";
import { useFigures } from "./use-figures";

/** The centre's agents, each counted once however many campaigns it is in. */
export const AgentTotals = memo(function AgentTotals({ agents }: { agents: CentreAgents | null }) {
  const t = useTranslations("floor.totals");
  const tk = useTranslations("kpi");
  const { scope } = useViewer();
  const figures = useFigures();
  const known = useFreshness() === "lost" ? null : agents;
  const kpi = (id: "loggedIn" | "free") => ({
    label: figures.label(id),
    explain: figures.explain(id, null),
    ...figures.show("count", known?.[id] ?? null),
  });
  return (
    <TotalsPanel
      title={scope === "all" ? t("agents") : t("agentsOfYours")}
      note={<ReadAgo />}
      columns="grid-cols-2"
    >
      <Kpi
        {...kpi("loggedIn")}
        note={known === null ? null : <Aside>{t("ofTotal", { total: known.total })}</Aside>}
      />
      <Kpi
        {...kpi("free")}
        note={known === null ? null : <Aside>{tk("moreInWrapUp", { count: known.wrapUp })}</Aside>}
      />
    </TotalsPanel>
  );
});

/** Agents are read campaign by campaign, slower than the rest: the panel says by how much. */
function ReadAgo() {
  const t = useTranslations("floor.totals");
  const seconds = useAgeSeconds();
  const late = useFreshness() === "late";
  return late && seconds !== null ? t("readAgo", { age: spelled(seconds) }) : null;
}
