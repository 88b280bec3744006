"use client";

import { useTranslations } from "next-intl";
import type { IssueWords } from "@/components/settings/use-schema-form";

/** What is wrong with a value of a disposition, where the usual words would not say it. */
export function useIssueWords(): IssueWords {
  const t = useTranslations("dispositions.issue");
  return (issue, value) => {
    const field = issue.path[0];
    if (value === "") return t("missing");
    if (issue.code === "too_big" && field !== "guid") return null;
    switch (field) {
      case "callerId":
      case "guid":
      case "schedule":
        return t(field);
      default:
        return issue.code === "custom" ? t("text") : null;
    }
  };
}
