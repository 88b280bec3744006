"use client";

import { useTranslations } from "next-intl";
import { useLiveConfig } from "@/components/live/provider";
import { Explain } from "@/components/ui/explain";
import { FreshnessAnnouncer } from "@/components/ui/freshness-announcer";
import { FreshnessBadge } from "@/components/ui/freshness-badge";
import { Tone } from "@/components/ui/tone";
import { ToneMark } from "@/components/ui/tone-mark";
import { useNow } from "@/lib/client/use-now";
import { spelled } from "@/lib/i18n/duration";
import { campaignStates, oldestRead, type ReadTimes, worstState } from "./campaign-reads";
import { useHeldState } from "./use-held-state";

/**
 * As bad as the worst of the rows; where that is so of some campaigns only, of how many. Late is what a round of reads
 * makes of rows when all is well: it says so, and stays quiet unless something has failed.
 */
export function HeaderBadge({ reads, failed }: { reads: ReadTimes; failed: boolean }) {
  const t = useTranslations("agents.table");
  const tf = useTranslations("common.freshness");
  const { pollSeconds, renderedAt } = useLiveConfig();
  const now = useNow(renderedAt);
  const states = campaignStates(reads, now, pollSeconds);
  const readAt = oldestRead(reads.keys(), reads);
  const { state, ageMs } = useHeldState({
    state: worstState(states.values()),
    ageMs: readAt === null ? null : Math.max(0, now - readAt),
    now,
  });
  const so = [...states.values()].filter((campaign) => campaign === state).length;

  function badge() {
    if ((state === "stale" || state === "lost") && so > 0 && so < states.size) {
      return (
        <span data-freshness-badge={state} className="text-sm">
          <Tone tone={state === "lost" ? "act" : "watch"}>
            {t("someCampaigns", { state: tf(state), count: so, of: states.size })}
          </Tone>
        </span>
      );
    }
    if (state === "late" && !failed && ageMs !== null) {
      return (
        <span data-freshness-badge={state} className="inline-flex items-baseline gap-1.5 text-sm text-muted">
          <ToneMark tone="watch" className="size-[0.75em] text-quiet!" />
          <span className="font-semibold">{tf(state)}</span>
          <span>{spelled(ageMs / 1000)}</span>
        </span>
      );
    }
    return (
      <FreshnessBadge
        state={state}
        ageSeconds={ageMs === null ? null : ageMs / 1000}
        since={readAt === null ? null : new Date(readAt).toISOString()}
      />
    );
  }

  return (
    <>
      <Explain text={t("rounds")}>{badge()}</Explain>
      <FreshnessAnnouncer state={state} />
    </>
  );
}
