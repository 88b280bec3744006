"use client";

import { useTranslations } from "next-intl";
import type { Person } from "@/lib/domain/access";

/** How much of the floor somebody sees, in a few words. */
export function useScopeWords(): (person: Pick<Person, "scope">) => string {
  const t = useTranslations("account.scope");
  return ({ scope }) => (scope === "all" ? t("all") : t("some", { count: scope.length }));
}
