"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/live/provider";
import { EmptyState } from "@/components/ui/empty-state";

/** There are campaigns, and nobody in them; or whoever looks sees the own row alone, and it is not there. */
export function NoAgents() {
  const t = useTranslations("agents.table.empty");
  const { role, scope } = useViewer();
  const who = role === "agent" ? "notIn" : scope === "some" ? "noneInYours" : "noAgents";
  return <EmptyState title={t(who)}>{t(`${who}Text`)}</EmptyState>;
}
