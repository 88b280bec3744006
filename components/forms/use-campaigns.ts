"use client";

import { useMemo } from "react";
import { useLiveCampaigns } from "@/components/settings/use-live-names";
import { byCodePoint } from "@/lib/domain/campaign";

/**
 * The campaigns that there are now, sorted.
 * @param first as the server knew them; null while that is not known
 */
export function useCampaigns(first: readonly string[] | null): readonly string[] | null {
  const live = useLiveCampaigns() ?? first;
  return useMemo(() => live?.toSorted(byCodePoint) ?? null, [live]);
}
