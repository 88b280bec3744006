"use client";

import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { SearchField } from "@/components/ui/search-field";
import { Tag } from "@/components/ui/tag";
import { settingsQuery } from "@/lib/client/administration";
import { ContextDialog } from "./context-dialog";
import { type ContextRow, contextRows } from "./context-rows";
import { Kept } from "./kept";
import { matches } from "./matches";
import { useLiveAgents } from "./use-live-names";

/** So many are listed; the others are found by looking for them. */
const mostListed = 50;

/** From which context of the dial plan each agent is called. */
export function AgentsScreen() {
  const t = useTranslations("settings.agents");
  const ts = useTranslations("settings.sections");
  const settings = useQuery(settingsQuery());
  const live = useLiveAgents();
  const kept = settings.data?.agents;
  const rows = useMemo(() => contextRows(live, kept ?? []), [live, kept]);
  const columns = useColumns();
  const [wanted, setWanted] = useQueryState("q", parseAsString.withDefault(""));
  const [open, setOpen] = useState<ContextRow | null>(null);
  const found = rows.filter(({ name, location, context }) => matches(wanted, name, location, context));
  const listed = found.slice(0, mostListed);

  return (
    <>
      <PageHeader title={ts("agents")} />
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
            {rows.length === 0 ? (
              <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
            ) : found.length === 0 ? (
              <EmptyState
                title={t("noMatch")}
                action={<Button onClick={() => setWanted("")}>{t("forget")}</Button>}
              >
                {t("noMatchText", { count: rows.length })}
              </EmptyState>
            ) : (
              <DataTable
                label={t("list")}
                rows={listed}
                rowId={({ location }) => location}
                columns={columns}
                actions={{
                  label: t("actions"),
                  of: (row) => (
                    <IconButton
                      label={t("edit", { name: row.name ?? row.location })}
                      onClick={() => setOpen(row)}
                    >
                      <Pencil aria-hidden />
                    </IconButton>
                  ),
                }}
              />
            )}
            {listed.length < found.length ? (
              <p className="mt-3 text-sm text-muted">{t("more", { count: found.length - listed.length })}</p>
            ) : null}
          </>
        )}
      </Kept>
      {open ? <ContextDialog row={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function useColumns(): readonly DataColumn<ContextRow>[] {
  const t = useTranslations("settings.agents");
  return useMemo(
    () => [
      {
        id: "name",
        label: t("columns.name"),
        by: ({ name, location }) => name ?? location,
        cell: ({ name, location, gone }) => (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            {name ?? location}
            {gone ? <Tag>{t("gone")}</Tag> : null}
          </span>
        ),
      },
      {
        id: "location",
        label: t("columns.location"),
        by: ({ location }) => location,
        cell: ({ location }) => <span className="text-muted">{location}</span>,
      },
      {
        id: "context",
        label: t("columns.context"),
        by: ({ context }) => context,
        cell: ({ context }) => context ?? <span className="text-quiet">{t("platforms")}</span>,
      },
    ],
    [t],
  );
}
