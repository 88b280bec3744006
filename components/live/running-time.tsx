"use client";

import { Clock } from "@/components/ui/clock";
import { useNow } from "@/lib/client/use-now";
import { elapsedSeconds } from "@/lib/domain/duration";
import { useLiveConfig } from "./provider";

/** How long something has lasted, counting; "–" when unknown. The one thing of a row that each second renders. */
export function RunningTime({ since, className }: { since: string | null; className?: string }) {
  const now = useNow(useLiveConfig().renderedAt);
  return <Clock seconds={elapsedSeconds(since, now)} className={className} />;
}
