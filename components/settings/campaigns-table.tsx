"use client";

import { Pencil } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { serviceLevelDefaults } from "@/lib/domain/attention";
import { directionOf, nameWithoutMark } from "@/lib/domain/campaign";
import { CampaignName } from "./campaign-name";
import type { CampaignRow } from "./campaign-rows";
import { changedLimits } from "./limits";
import { matches } from "./matches";
import { useUnitText } from "./use-unit-text";

/** The campaigns that are looked for. What was set stands out from what is as it is without settings. */
export function CampaignsTable({
  rows,
  wanted,
  onForget,
  onChange,
}: {
  rows: readonly CampaignRow[];
  wanted: string;
  onForget: () => void;
  onChange: (row: CampaignRow) => void;
}) {
  const t = useTranslations("settings.campaigns");
  const columns = useColumns();
  const found = useMemo(
    () =>
      rows.filter(({ campaign, settings }) =>
        matches(wanted, campaign, settings.displayName, settings.group),
      ),
    [rows, wanted],
  );
  if (rows.length === 0) return <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>;
  if (found.length === 0)
    return (
      <EmptyState title={t("noMatch")} action={<Button onClick={onForget}>{t("forget")}</Button>}>
        {t("noMatchText", { count: rows.length })}
      </EmptyState>
    );
  return (
    <DataTable
      label={t("list")}
      rows={found}
      rowId={({ campaign }) => campaign}
      columns={columns}
      actions={{
        label: t("actions"),
        of: (row) => (
          <IconButton
            label={t("edit", { name: nameWithoutMark(row.campaign) })}
            onClick={() => onChange(row)}
          >
            <Pencil aria-hidden />
          </IconButton>
        ),
      }}
    />
  );
}

function useColumns(): readonly DataColumn<CampaignRow>[] {
  const t = useTranslations("settings.campaigns");
  const format = useFormatter();
  const say = useUnitText();
  return useMemo(
    () => [
      {
        id: "campaign",
        label: t("columns.campaign"),
        by: ({ campaign }) => campaign,
        cell: ({ campaign, gone }) => <CampaignName campaign={campaign} gone={gone} />,
      },
      {
        id: "displayName",
        label: t("columns.displayName"),
        by: ({ settings }) => settings.displayName,
        cell: ({ settings }) => settings.displayName ?? <AsItIs>{t("none")}</AsItIs>,
      },
      {
        id: "group",
        label: t("columns.group"),
        by: ({ settings }) => settings.group,
        cell: ({ settings }) => settings.group ?? <AsItIs>{t("none")}</AsItIs>,
      },
      {
        id: "target",
        label: t("columns.target"),
        by: ({ campaign, settings }) =>
          directionOf(campaign) === "outbound" ? null : settings.serviceLevel.targetPercent,
        cell: ({ campaign, settings: { serviceLevel } }) => {
          if (directionOf(campaign) === "outbound") return <AsItIs>{t("none")}</AsItIs>;
          const text = t(`target.${serviceLevel.chosen}`, {
            target: format.number(serviceLevel.targetPercent, { maximumFractionDigits: 1 }),
          });
          const set =
            serviceLevel.chosen !== serviceLevelDefaults.chosen ||
            serviceLevel.targetPercent !== serviceLevelDefaults.targetPercent;
          return set ? text : <AsItIs>{text}</AsItIs>;
        },
      },
      {
        id: "limits",
        label: t("columns.limits"),
        by: ({ settings }) => changedLimits(settings.limits).length,
        cell: ({ settings: { limits } }) => {
          const changed = changedLimits(limits);
          if (changed.length === 0) return <AsItIs>{t("defaults")}</AsItIs>;
          return (
            <ul className="text-[0.8125rem]">
              {changed.slice(0, mostListed).map(({ limit, unit }) => (
                <li key={limit}>
                  {t("changedLimit", { limit: t(`limits.${limit}`), value: say(limits[limit], unit) })}
                </li>
              ))}
              {changed.length > mostListed ? (
                <li className="text-muted">{t("moreLimits", { count: changed.length - mostListed })}</li>
              ) : null}
            </ul>
          );
        },
      },
    ],
    [t, format, say],
  );
}

/** A row stays a row; the others stand in its dialog. */
const mostListed = 3;

function AsItIs({ children }: { children: string }) {
  return <span className="text-quiet">{children}</span>;
}
