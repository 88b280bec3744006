"use client";

import { useTranslations } from "next-intl";
import type { IssueWords } from "@/components/settings/use-schema-form";

/** What is wrong with a value of a call, where the usual words would not say it. */
export function useIssueWords(): IssueWords {
  const t = useTranslations("calls.issue");
  return (issue, value) => {
    if (issue.code !== "custom") return null;
    const [field, , , part] = issue.path;
    if (part === "name") return t(value === "" ? "rowName" : "rowTwice");
    switch (field) {
      case "callerId":
      case "destination":
        return t(value === "" ? "missing" : "number");
      case "form":
      case "data":
        return t(field);
      default:
        return null;
    }
  };
}
