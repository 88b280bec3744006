import { useFormatter, useTranslations } from "next-intl";
import type { AgentFinding, CampaignFinding } from "@/lib/domain/attention";
import { clockText } from "@/lib/domain/duration";
import { spelled } from "./duration";

type Finding = CampaignFinding | AgentFinding;

/** Says why something needs attention: `short` for tiles and badges, `sentence` where there is room. */
export function useAttentionText(): {
  short: (finding: Finding) => string;
  sentence: (finding: Finding) => string;
} {
  const t = useTranslations("attention");
  const format = useFormatter();
  const percent = (value: number) => format.number(value, "oneDecimal");
  const goal = (value: number) => format.number(value, { maximumFractionDigits: 1 });

  return {
    short(finding) {
      switch (finding.rule) {
        case "nobody_logged_in":
          return t("short.nobody_logged_in");
        case "nobody_free":
        case "long_wait":
        case "wait_over_threshold":
          return t(`short.${finding.rule}`, { wait: clockText(finding.seconds) });
        case "low_service_level":
          return finding.chosen === "answered"
            ? t("short.low_service_level", { target: goal(finding.targetPercent) })
            : t("short.low_service_level_with_abandoned", { target: goal(finding.targetPercent) });
        case "high_abandonment":
          return t("short.high_abandonment", { limit: goal(finding.limitPercent) });
        case "long_pause":
          return t(finding.atLeast ? "short.long_pause_at_least" : "short.long_pause", {
            length: minutes(finding.seconds),
          });
        case "long_call":
        case "long_hold":
        case "long_wrap_up":
          return t(`short.${finding.rule}`, { length: minutes(finding.seconds) });
      }
    },
    sentence(finding) {
      switch (finding.rule) {
        case "nobody_logged_in": {
          const lasting = spelled(finding.forSeconds);
          return finding.waiting === null
            ? t("sentence.nobody_logged_in_uncounted", { for: lasting })
            : t("sentence.nobody_logged_in", { waiting: finding.waiting, for: lasting });
        }
        case "nobody_free":
          return t("sentence.nobody_free", {
            wait: clockText(finding.seconds),
            for: spelled(finding.forSeconds),
          });
        case "long_wait":
        case "wait_over_threshold":
          return t(`sentence.${finding.rule}`, {
            wait: clockText(finding.seconds),
            limit: clockText(finding.limitSeconds),
          });
        case "low_service_level": {
          const values = { percent: percent(finding.percent), target: goal(finding.targetPercent) };
          return finding.chosen === "answered"
            ? t("sentence.low_service_level", values)
            : t("sentence.low_service_level_with_abandoned", values);
        }
        case "high_abandonment":
          return t("sentence.high_abandonment", {
            percent: percent(finding.percent),
            limit: goal(finding.limitPercent),
          });
        case "long_pause":
        case "long_call":
        case "long_hold":
        case "long_wrap_up": {
          const values = { length: spelled(finding.seconds), limit: spelled(finding.limitSeconds) };
          const atLeast = finding.rule === "long_pause" && finding.atLeast;
          return atLeast ? t("sentence.long_pause_at_least", values) : t(`sentence.${finding.rule}`, values);
        }
      }
    },
  };
}

/** A reason is read at a glance and does not tick: whole minutes. */
function minutes(seconds: number): string {
  return spelled(seconds < 60 ? seconds : Math.floor(seconds / 60) * 60);
}
