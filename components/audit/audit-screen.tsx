"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Download, RefreshCw, ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Reading } from "@/components/ui/reading";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { auditExport, auditLog } from "@/lib/client/administration";
import type { Reach } from "@/lib/domain/access";
import { Entries } from "./entries";
import { Toolbar } from "./toolbar";
import { Trouble } from "./trouble";
import { asked, useFilter } from "./use-filter";

/** What was done, by whom, newest first. */
export function AuditScreen({
  sees,
  campaigns,
}: {
  /** How much of the audit this person may see. */
  sees: Exclude<Reach, "none">;
  campaigns: readonly string[];
}) {
  const t = useTranslations("audit");
  const [filter, setFilter] = useFilter();
  const wanted = asked(filter);
  const isFiltered = Object.keys(wanted).length > 0;
  const { data, error, refetch, isFetching, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(auditLog(wanted));
  const entries = data?.pages.flatMap((page) => page.rows) ?? [];
  const named = new Set([...campaigns, ...entries.flatMap(({ campaign }) => campaign ?? [])]);

  return (
    <>
      <PageHeader
        title={t("title")}
        badge={<p className="text-sm text-muted">{t(`sees.${sees}`)}</p>}
        actions={
          <>
            <Button onClick={() => void refetch()} aria-disabled={isFetching}>
              <RefreshCw aria-hidden className={`size-4 ${isFetching ? "animate-spin" : ""}`} />
              {t("refresh")}
            </Button>
            <a href={auditExport(wanted)} download className={buttonClass()}>
              <Download aria-hidden className="size-4" />
              {t("export")}
            </a>
          </>
        }
      />
      <Toolbar
        filter={filter}
        setFilter={(changes) => void setFilter(changes)}
        people={sees === "own" ? null : (data?.pages[0]?.people ?? [])}
        campaigns={[...named].sort()}
      />
      {error ? (
        <Trouble error={error} hasEntries={entries.length > 0} onRetry={() => void refetch()} />
      ) : null}
      <p role="status" className="sr-only">
        {isPending ? "" : t("shown", { count: entries.length })}
      </p>
      {isPending ? <Reading rows={6} /> : null}
      {data && entries.length === 0 ? (
        <EmptyState
          icon={<ScrollText aria-hidden />}
          title={t(isFiltered ? "empty.filtered" : sees === "own" ? "empty.own" : "empty.title")}
          action={
            isFiltered ? <Button onClick={() => void setFilter(null)}>{t("filter.clear")}</Button> : undefined
          }
        >
          {t(isFiltered ? "empty.filteredText" : sees === "own" ? "empty.ownText" : "empty.text")}
        </EmptyState>
      ) : null}
      {entries.length > 0 ? <Entries entries={entries} /> : null}
      {entries.length > 0 ? (
        <div className="mt-4 flex flex-wrap items-center gap-3 text-sm text-muted">
          <span aria-hidden>{t("shown", { count: entries.length })}</span>
          {hasNextPage ? (
            <Button onClick={() => void fetchNextPage()} aria-disabled={isFetchingNextPage}>
              {t(isFetchingNextPage ? "loadingMore" : "loadMore")}
            </Button>
          ) : (
            <span>
              {t("allShown")}
              <VisuallyHidden>.</VisuallyHidden>
            </span>
          )}
        </div>
      ) : null}
    </>
  );
}
