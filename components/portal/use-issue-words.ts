"use client";

import { useTranslations } from "next-intl";
import type { IssueWords } from "@/components/settings/use-schema-form";

/** What is wrong with a value, where the usual words would not say it. */
export function useIssueWords(): IssueWords {
  const t = useTranslations("portal.issue");
  return (issue, value) => {
    if (value === "") return t("missing");
    const [field] = issue.path;
    return field === "guid" || field === "callerId" ? t(field) : null;
  };
}
