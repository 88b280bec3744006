import { useFormatter, useTranslations } from "next-intl";
import { noValue } from "@/lib/domain/duration";
import type { Misreading } from "@/lib/domain/misread";
import { spelled } from "./duration";

/** Says what would be misread: `short` for a tile's note, `sentence` where there is room. */
export function useMisreadText(): {
  short: (misreading: Misreading) => string;
  sentence: (misreading: Misreading) => string;
} {
  const t = useTranslations("misread");
  const format = useFormatter();
  const count = (value: number | null) => (value === null ? noValue : format.number(value, "whole"));

  return {
    short(misreading) {
      switch (misreading.kind) {
        case "callers_with_nobody_logged_in":
        case "available_all_in_wrap_up":
          return t(`short.${misreading.kind}`);
        case "sources_disagree":
          return t("short.sources_disagree", {
            queue: count(misreading.queue),
            campaign: count(misreading.campaign),
          });
        case "old_averages":
          return misreading.sinceAnswerSeconds === null
            ? t("short.old_averages_unseen")
            : t("short.old_averages", { age: spelled(misreading.sinceAnswerSeconds) });
      }
    },
    sentence(misreading) {
      switch (misreading.kind) {
        case "callers_with_nobody_logged_in":
          return t("sentence.callers_with_nobody_logged_in", {
            waiting: misreading.waiting,
            for: spelled(misreading.forSeconds),
          });
        case "available_all_in_wrap_up":
          return t("sentence.available_all_in_wrap_up", { available: misreading.available });
        case "sources_disagree":
          return t("sentence.sources_disagree", {
            queue: count(misreading.queue),
            campaign: count(misreading.campaign),
            for: spelled(misreading.forSeconds),
          });
        case "old_averages":
          return misreading.sinceAnswerSeconds === null
            ? t("sentence.old_averages_unseen")
            : t("sentence.old_averages", { age: spelled(misreading.sinceAnswerSeconds) });
      }
    },
  };
}
