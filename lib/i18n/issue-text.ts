import { useFormatter, useTranslations } from "next-intl";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Says what is wrong with a value that one of our schemas refused. */
export function useIssueText(): (issue: Issue) => string {
  const t = useTranslations("settings.issue");
  const format = useFormatter();
  const number = (value: number | bigint) => format.number(value);

  return (issue) => {
    const field = issue.path.at(-1);
    switch (issue.code) {
      case "too_small":
      case "too_big":
        if (field === "code") return t("pairingCode");
        if (issue.code === "too_small") {
          if (issue.origin !== "string") return t("atLeast", { least: number(issue.minimum) });
          return issue.minimum === 1 ? t("missing") : t("shorter", { least: number(issue.minimum) });
        }
        if (issue.origin === "array") return t("tooMany", { most: number(issue.maximum) });
        return t(issue.origin === "string" ? "longer" : "atMost", { most: number(issue.maximum) });
      case "invalid_type":
        if (issue.expected === "int") return t("whole");
        return issue.expected === "number" ? t("number") : t("missing");
      case "invalid_value":
        return t("missing");
      case "invalid_format":
        if (issue.format === "email") return t("email");
        if (field === "username") return t("username");
        return field === "context" ? t("context") : t("characters");
      case "custom":
        return field === "email" ? t("emailOrUsername") : t("other");
      default:
        return t("other");
    }
  };
}
