"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands in place of data that one may not see, or not any more. */
export function NoAccess() {
  const t = useTranslations("floor.noAccess");
  return (
    <div role="status">
      <EmptyState title={t("title")} icon={<Lock aria-hidden />}>
        {t("text")}
      </EmptyState>
    </div>
  );
}
