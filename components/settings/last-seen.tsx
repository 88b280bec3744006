"use client";

import { useFormatter } from "next-intl";
import { useLiveConfig } from "@/components/live/provider";
import { useNow } from "@/lib/client/use-now";

const tenSecondsMs = 10_000;

/** When something was, by the platform's clock, and how long ago that is. */
export function LastSeen({ at }: { at: Date }) {
  const format = useFormatter();
  // Seconds that run would say more than is known.
  const now = Math.ceil(useNow(useLiveConfig().renderedAt) / tenSecondsMs) * tenSecondsMs;
  return (
    <>
      {format.relativeTime(at, { now: Math.max(now, at.getTime()) })}
      <span className="block text-xs text-muted">{format.dateTime(at, "dayTime")}</span>
    </>
  );
}
