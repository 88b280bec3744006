import { useFormatter, useTranslations } from "next-intl";
import type { Freshness } from "@/lib/domain/freshness";
import type { Tone as ToneName } from "@/lib/domain/tone";
import { spelled } from "@/lib/i18n/duration";
import { Tone } from "./tone";

const tones: Record<Freshness, ToneName> = { live: "fine", late: "watch", stale: "watch", lost: "act" };

/** Beyond it a time of day alone would be taken for today's. */
const halfADay = 12 * 60 * 60;

/**
 * How far the numbers beside it may be trusted. `short` is for tiles: one word, and the age where it is late.
 * @param since ISO 8601: when contact was lost; used when lost
 */
export function FreshnessBadge({
  state,
  ageSeconds,
  since,
  form = "full",
  className = "",
}: {
  state: Freshness;
  ageSeconds: number | null;
  since: string | null;
  form?: "full" | "short";
  className?: string;
}) {
  const t = useTranslations("common.freshness");
  const format = useFormatter();
  const age = ageSeconds === null ? null : spelled(ageSeconds);

  function words(): string {
    if (form === "short") return t(state);
    if (state === "stale" && age !== null) return t("notUpdatedFor", { age });
    if (state === "lost") return sinceWords();
    return t(state);
  }

  function sinceWords(): string {
    if (since === null) return t("noDataYet");
    const instant = new Date(since);
    return ageSeconds !== null && ageSeconds > halfADay
      ? t("noContactSinceDay", { time: format.dateTime(instant, "dayTime") })
      : t("noContactSince", { time: format.dateTime(instant, "timeSeconds") });
  }

  return (
    <span
      data-freshness-badge={state}
      className={`inline-flex items-baseline gap-[0.45em] text-sm whitespace-nowrap ${className}`}
    >
      <Tone tone={tones[state]}>{words()}</Tone>
      {age !== null && (state === "live" || state === "late") ? (
        <span className={state === "late" ? "font-semibold text-watch" : "text-muted"}>{age}</span>
      ) : null}
    </span>
  );
}
