"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { LiveError } from "@/lib/client/live";
import { NoAccess } from "./no-access";
import { SourceTrouble } from "./source-trouble";

/** Before the first answer: there is nothing to show yet, and that is not the same as nobody waiting. */
export function NoAnswerYet({ error }: { error: LiveError | null }) {
  const t = useTranslations("floor.noAnswerYet");
  if (error?.code === "not_allowed") return <NoAccess />;
  const waiting = error === null || error.code === "no_data_yet";
  return (
    <div className="flex flex-col gap-3">
      {waiting ? (
        <div role="status">
          <EmptyState title={t("title")} icon={<Hourglass aria-hidden />}>
            {t("text")}
          </EmptyState>
        </div>
      ) : (
        <SourceTrouble tone="act" code={undefined} error={error} />
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(21rem,100%),1fr))] gap-3">
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
      </div>
    </div>
  );
}
