"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { FreshnessScope, useFreshness, WorstBadge } from "@/components/campaigns/freshness-scope";
import type { FloorData } from "@/components/campaigns/use-floor";
import { useLiveConfig } from "@/components/live/provider";
import { DirectionArrow } from "@/components/ui/direction-arrow";
import { useNow } from "@/lib/client/use-now";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import type { Campaign } from "@/lib/domain/campaign";
import { AgentsIn } from "./agents-in";
import { HeaderTotals } from "./header-totals";

/** What the whole centre is at, how far it may be trusted, and the platform's time. */
export const WallHeader = memo(function WallHeader({
  campaigns,
  floor,
}: {
  campaigns: readonly Campaign[] | null;
  floor: LiveAnswer<FloorData> | null;
}) {
  const t = useTranslations("common.shell");
  const tf = useTranslations("floor.totals");
  const tb = useTranslations("board.panels");
  const state = useFreshness();
  const agents = floor === null ? null : { ...floor, dataAt: floor.agentsAt };
  return (
    <header className="flex min-h-20 flex-wrap items-center gap-x-12 gap-y-3 portrait:gap-x-8">
      <h1 className="text-[1.875rem] font-bold tracking-tight">{t("floor")}</h1>
      <section
        aria-label={tf("inbound")}
        data-freshness={state}
        className="flex flex-wrap items-center gap-x-12 gap-y-3 portrait:gap-x-8"
      >
        <div className="-mr-4 flex flex-col items-start text-[1.375rem]/7 text-muted">
          <span className="flex h-11 items-center">
            <DirectionArrow direction="inbound" className="size-8" />
          </span>
          <span aria-hidden>{tb("inbound")}</span>
        </div>
        <HeaderTotals campaigns={campaigns ?? []} />
      </section>
      <FreshnessScope answer={agents}>
        <AgentsIn loggedIn={floor?.data.agents?.loggedIn ?? null} />
      </FreshnessScope>
      <div className="ml-auto flex items-center gap-x-10">
        <WorstBadge rounds={agents} className="text-[1.75rem]!" />
        <WallClock />
      </div>
    </header>
  );
});

/** The platform's time of day, whatever this TV takes the time to be. */
function WallClock() {
  const { renderedAt } = useLiveConfig();
  const format = useFormatter();
  const now = new Date(useNow(renderedAt));
  return (
    <time dateTime={now.toISOString()} className="text-[3rem] font-bold tracking-tight">
      {format.dateTime(now, "time")}
    </time>
  );
}
