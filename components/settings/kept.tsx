"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useReadErrorText } from "./use-refusal-text";

const slowAfterMs = 4000;

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
  return <Reading />;
}

function Reading() {
  const t = useTranslations("settings.kept");
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="flex flex-col gap-2.5">
      <p role="status" className={slow ? "text-sm text-muted" : "sr-only"}>
        {slow ? t("slow") : t("reading")}
      </p>
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} className="h-12" />
      ))}
    </div>
  );
}
