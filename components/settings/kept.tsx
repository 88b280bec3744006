"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Reading } from "@/components/ui/reading";
import { useReadErrorText } from "./use-refusal-text";

/** What is kept, once it has been read; until then, or when it cannot be read, why not. */
export function Kept<T>({ query, children }: { query: UseQueryResult<T>; children: (kept: T) => ReactNode }) {
  const t = useTranslations("settings.kept");
  const say = useReadErrorText();
  const retry = (
    <Button size="sm" onClick={() => void query.refetch()}>
      {t("retry")}
    </Button>
  );
  if (query.data !== undefined)
    return (
      <>
        {query.error ? (
          <Banner tone="watch" title={t("old")} action={retry} className="mb-4">
            {say(query.error)}
          </Banner>
        ) : null}
        {children(query.data)}
      </>
    );
  if (query.error)
    return (
      <EmptyState title={t("failed")} action={retry}>
        {say(query.error)}
      </EmptyState>
    );
  return <Reading rows={3} />;
}
