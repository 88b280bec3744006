"use client";

import { useQuery } from "@tanstack/react-query";
import { agentsQuery, campaignsQuery } from "@/lib/client/queries";

/** Names change seldom: they are not worth the live pace. */
const everyMs = 60_000;

/** The campaigns that there are now; null while that is not known. */
export function useLiveCampaigns(): readonly string[] | null {
  const { data } = useQuery({
    ...campaignsQuery(),
    refetchInterval: everyMs,
    select: ({ data }) => data.map(({ campaign }) => campaign),
  });
  return data ?? null;
}

/** The agents that there are now; null while that is not known. */
export function useLiveAgents(): readonly { location: string; name: string | null }[] | null {
  const { data } = useQuery({
    ...agentsQuery(),
    refetchInterval: everyMs,
    select: ({ data }) => data.agents.map(({ location, name }) => ({ location, name })),
  });
  return data ?? null;
}
