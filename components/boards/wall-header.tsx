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
import { useShown } from "./shown";

/** What the board's campaigns are at, how far it may be trusted, and the platform's time. */
export const WallHeader = memo(function WallHeader({
  title,
  campaigns,
  floor,
}: {
  title: string;
  campaigns: readonly Campaign[];
  floor: LiveAnswer<FloorData> | null;
}) {
  const tf = useTranslations("floor.totals");
  const tb = useTranslations("board.panels");
  const state = useFreshness();
  const { inbound, totals } = useShown();
  const agents = floor === null ? null : { ...floor, dataAt: floor.agentsAt };
  return (
    <header className="flex min-h-20 flex-wrap items-center gap-x-12 gap-y-3 portrait:gap-x-8">
      <h1 className="max-w-[30rem] truncate text-[1.875rem] font-bold tracking-tight">{title}</h1>
      {totals && inbound ? (
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
          <HeaderTotals campaigns={campaigns} />
        </section>
      ) : null}
      {totals && floor !== null ? (
        <FreshnessScope answer={agents}>
          <AgentsIn loggedIn={floor.data.agents?.loggedIn ?? null} />
        </FreshnessScope>
      ) : null}
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
