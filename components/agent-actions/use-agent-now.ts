"use client";

import { useAge, useLive } from "@/components/live/use-live";
import { campaignQuery } from "@/lib/client/queries";
import type { Agent } from "@/lib/domain/agent";
import type { ActedOn } from "./context";

export type AgentNow = {
  /** Null: the campaign has no such agent now, or nothing was read. */
  readonly agent: Agent | null;
  /** When that was read, ms on the server's clock. */
  readonly at: number | null;
  readonly live: boolean;
};

/** The agent as one of the campaigns tells: it is read as often as the campaign's own page reads it. */
export function useAgentNow({ campaign, location }: ActedOn): AgentNow {
  const { answer } = useLive(campaignQuery(campaign));
  const { state } = useAge(answer);
  return {
    agent: answer?.data.agents.find((agent) => agent.location === location) ?? null,
    at: answer?.dataAt ?? null,
    live: state === "live",
  };
}
