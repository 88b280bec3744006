"use client";

import { useLocale } from "next-intl";
import { useMemo, useRef } from "react";
import type { AgentsData } from "@/components/agents-table/agents-screen";
import { oldestRead, readTimes, worstTrust } from "@/components/agents-table/campaign-reads";
import type { Entry } from "@/components/agents-table/entries";
import { useCampaignTrust } from "@/components/agents-table/use-campaign-trust";
import { useEntries } from "@/components/agents-table/use-entries";
import type { SettingsByCampaign } from "@/components/campaigns/settings";
import { useSteadyOrder } from "@/components/campaigns/use-attention";
import { useLive } from "@/components/live/use-live";
import { agentsQuery } from "@/lib/client/queries";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { sortAgents } from "@/lib/domain/agent-order";
import { agentsWithin } from "./board-campaigns";
import { isOverLimit } from "./over-limit";

/** Who is over a limit, and how far that may be relied on. */
export type NamedAgents = {
  readonly entries: readonly Entry[];
  /** The answer, as old as the oldest of the board's campaigns; null before there is one. */
  readonly answer: LiveAnswer<unknown> | null;
  /** Of how many of the board's campaigns the agents are not known now. */
  readonly unknown: number;
  readonly campaigns: number;
};

const none: never[] = [];

/**
 * The agents of a board who are over a limit, the furthest over first.
 * @param campaigns the names of those that the board shows; null where it names nobody: then nothing is asked for
 */
export function useNamedAgents(
  first: LiveAnswer<AgentsData> | null,
  campaigns: readonly string[] | null,
  settings: SettingsByCampaign,
  background?: "always",
): NamedAgents | null {
  const { answer } = useLive({ ...agentsQuery(background), enabled: campaigns !== null }, first);
  const told = answer?.data.campaigns ?? none;
  const key = campaigns?.join("\n") ?? "";
  const shown = useMemo(() => {
    const within = new Set(key.split("\n"));
    return told.filter((name) => within.has(name));
  }, [told, key]);
  const reads = useMemo(() => readTimes(told, answer?.agesAt ?? none), [told, answer?.agesAt]);
  const trust = useCampaignTrust(shown, reads);
  const agents = useMemo(
    () => agentsWithin(answer?.data.agents ?? none, new Set(shown)),
    [answer?.data.agents, shown],
  );
  const at = answer?.now ?? 0;
  const entries = useInOrder(useEntries(agents, reads, trust, settings, at), at);
  if (campaigns === null) return null;
  return {
    entries,
    answer: answer === null ? null : { ...answer, dataAt: oldestRead(shown, reads) },
    unknown: campaigns.length - shown.filter((campaign) => worstTrust([campaign], trust) === "known").length,
    campaigns: campaigns.length,
  };
}

function useInOrder(all: readonly Entry[], at: number): readonly Entry[] {
  const locale = useLocale();
  const byLocation = useMemo(
    () => new Map(all.filter(isOverLimit).map((entry) => [entry.view.agent.location, entry])),
    [all],
  );
  const wanted = useMemo(() => {
    const rows = [...byLocation.values()].map(({ view, findings }) => ({
      agent: { ...view.agent, paused: view.paused.paused > 0 },
      findings,
    }));
    return sortAgents(rows, "attention", new Intl.Collator(locale).compare).map(
      ({ agent }) => agent.location,
    );
  }, [byLocation, locale]);
  const nowhere = useRef<HTMLElement>(null);
  const order = useSteadyOrder(wanted, { at, chosen: "", list: nowhere });
  return useMemo(() => order.flatMap((location) => byLocation.get(location) ?? []), [order, byLocation]);
}
