"use client";

import type { ReactNode } from "react";
import { useFreshness } from "@/components/campaigns/freshness-scope";
import { ServiceLevelChart } from "@/components/charts/service-level-chart";
import { WaitingChart } from "@/components/charts/waiting-chart";
import { Skeleton } from "@/components/ui/skeleton";
import type { ServiceLevelSetting } from "@/lib/domain/attention";
import type { Direction } from "@/lib/domain/campaign";
import type { CampaignTrendData } from "./use-campaign";

/** Waiting calls and service level over the last hour, and what belongs beside them. An outbound campaign has neither. */
export function LastHour({
  points,
  stepSeconds,
  direction,
  serviceLevel,
  children,
}: {
  points: CampaignTrendData["points"] | null;
  stepSeconds: number;
  direction: Direction;
  /** Which of the two carries the target, and the target. */
  serviceLevel: ServiceLevelSetting;
  children: ReactNode;
}) {
  const state = useFreshness();
  // A curve without its present end would be read as going on.
  if (state === "lost") return null;
  if (direction === "outbound") return <div className="mb-6">{children}</div>;
  return (
    <div data-freshness={state} className="mb-6 grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {points === null ? (
        <>
          <Skeleton className="h-64" />
          <Skeleton className="h-64" />
        </>
      ) : (
        <>
          <WaitingChart points={points} stepSeconds={stepSeconds} />
          <ServiceLevelChart points={points} stepSeconds={stepSeconds} {...serviceLevel} />
        </>
      )}
      {children}
    </div>
  );
}
