"use client";

import { useMemo, useState } from "react";
import type { Pause } from "@/lib/contracts/floor";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import type { AgentLimits } from "@/lib/domain/attention";
import { type AgentEntry, nextAgents, type SeenAgents } from "./agent-entries";
import type { CampaignAgentsData, CampaignFloorData } from "./use-campaign";

const none: never[] = [];

/** The campaign's agents with what they need attention for, by location. */
export function useAgents(
  answer: LiveAnswer<CampaignAgentsData> | null,
  floor: CampaignFloorData | null,
  limits: AgentLimits,
): readonly AgentEntry[] {
  const rows = floor?.pauses ?? none;
  const pauses = useMemo(
    () => new Map<string, Pause>(rows.map(({ location, pause }) => [location, pause])),
    [rows],
  );
  const agents = answer?.data.agents ?? none;
  const seen: SeenAgents = { agents, pauses, limits, at: answer?.dataAt ?? null };
  const [shown, setShown] = useState(() => nextAgents(null, seen));
  if (isSame(shown.seen, seen)) return shown.entries;
  const next = nextAgents(shown, seen);
  setShown(next);
  return next.entries;
}

function isSame(a: SeenAgents, b: SeenAgents): boolean {
  return a.at === b.at && a.agents === b.agents && a.pauses === b.pauses && a.limits === b.limits;
}
