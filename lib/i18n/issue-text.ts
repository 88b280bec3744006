import { useFormatter, useTranslations } from "next-intl";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Fields that hold a number to dial, by their names; of a list of them the list's. */
const phones: readonly unknown[] = [
  "phone",
  "number",
  "destination",
  "alternatives",
  "agentPhone",
  "agentphone",
];
const moments: readonly unknown[] = ["at", "from", "to"];

/** Says what is wrong with a value that one of our schemas refused. */
export function useIssueText(): (issue: Issue, value?: unknown) => string {
  const t = useTranslations("settings.issue");
  const format = useFormatter();
  const number = (value: number | bigint) => format.number(value);

  return (issue, value) => {
    const last = issue.path.at(-1);
    const field = typeof last === "number" ? issue.path.at(-2) : last;
    if (phones.includes(field) && value === "") return t("missing");
    if (phones.includes(field) && issue.code !== "too_big") return t("phone");
    if (issue.path.includes("data") && issue.code === "custom")
      return t(field === "data" ? "sameName" : "carried");
    if (moments.includes(field) && issue.code === "invalid_format") return t("missing");
    if (issue.code === "custom" && moments.includes(field)) return t(field === "to" ? "endFirst" : "past");
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
        return field === "email" ? t("emailOrUsername") : t("formula");
      default:
        return t("other");
    }
  };
}
