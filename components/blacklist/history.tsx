"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReadErrorText } from "@/components/settings/use-refusal-text";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Reading } from "@/components/ui/reading";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { auditLog } from "@/lib/client/administration";
import { HistoryRow } from "./history-row";

const verbs = ["add_to_blacklist", "remove_from_blacklist"] as const;

/** What went onto the blacklist and off it through Vigía, newest first: the platform itself gives no list. */
export function History() {
  const t = useTranslations("blacklist.history");
  const say = useReadErrorText();
  const [verb, setVerb] = useState<(typeof verbs)[number]>("add_to_blacklist");
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery(auditLog({ verb }));
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];

  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <SegmentedControl
        label={t("show")}
        value={verb}
        options={verbs.map((value) => ({ value, label: t(value) }))}
        onChange={setVerb}
        className="self-start"
      />
      {error ? (
        <Banner
          tone="watch"
          title={t("failed")}
          action={
            <Button size="sm" onClick={() => void refetch()}>
              {t("retry")}
            </Button>
          }
        >
          {say(error)}
        </Banner>
      ) : null}
      {isPending && !error ? <Reading rows={3} /> : null}
      {data && rows.length === 0 ? <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState> : null}
      {rows.length > 0 ? (
        <ul aria-label={t(verb)} className="flex flex-col gap-2">
          {rows.map((row) => (
            <HistoryRow key={row.id} row={row} />
          ))}
        </ul>
      ) : null}
      {hasNextPage ? (
        <Button
          className="self-start"
          onClick={() => void fetchNextPage()}
          aria-disabled={isFetchingNextPage}
        >
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}
