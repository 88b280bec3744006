"use client";

import { useTranslations } from "next-intl";
import { useLiveConfig } from "@/components/live/provider";
import { Tone } from "@/components/ui/tone";
import { useNow } from "@/lib/client/use-now";
import { type Freshness, freshness } from "@/lib/domain/freshness";
import { spelled } from "@/lib/i18n/duration";
import { oldestRead } from "./campaign-reads";
import { useReads } from "./reads-context";

const looks: Partial<Record<Freshness, string>> = { live: "text-quiet", late: "text-text" };

/**
 * How long ago the oldest of these campaigns' agents were read, counting. Reading all of them takes a round of some
 * seconds, so an age is usual and stands quietly; beyond half a minute it does not.
 */
export function ReadAge({ campaigns, className = "" }: { campaigns: readonly string[]; className?: string }) {
  const t = useTranslations("common.freshness");
  const { pollSeconds, renderedAt } = useLiveConfig();
  const now = useNow(renderedAt);
  const readAt = oldestRead(campaigns, useReads());
  const ageMs = readAt === null ? null : Math.max(0, now - readAt);
  const state = freshness(ageMs, pollSeconds);
  const age = ageMs === null ? t("lost") : spelled(ageMs / 1000);
  if (state === "live" || state === "late")
    return <span className={`${looks[state]} ${className}`}>{age}</span>;
  return (
    <Tone tone={state === "stale" ? "watch" : "act"} className={`text-sm ${className}`}>
      {age}
    </Tone>
  );
}
