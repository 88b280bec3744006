"use client";

import { useTranslations } from "next-intl";
import type { Person } from "@/lib/domain/access";

/** How much of the floor somebody sees, in a few words. */
export function useScopeWords(): (person: Pick<Person, "role" | "scope">) => string {
  const t = useTranslations("account.scope");
  return ({ role, scope }) => {
    // Whatever the scope allows, an agent sees their phone's.
    if (role === "agent") return t("ofPhone");
    return scope === "all" ? t("all") : t("some", { count: scope.length });
  };
}
