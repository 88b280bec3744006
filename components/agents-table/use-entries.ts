"use client";

import { useLocale } from "next-intl";
import { useMemo, useState } from "react";
import type { SettingsByCampaign } from "@/components/campaigns/settings";
import type { FloorAgent } from "@/lib/contracts/floor";
import type { AgentFinding } from "@/lib/domain/attention";
import { type HeldTone, holdTones } from "@/lib/domain/steadiness";
import type { CampaignTrust, ReadTimes } from "./campaign-reads";
import { type Entry, entriesOf } from "./entries";
import { type NameRanks, rankNames } from "./order";

type Tones = ReadonlyMap<string, HeldTone<AgentFinding>>;
type Shown = { readonly made: readonly Entry[]; readonly tones: Tones; readonly entries: readonly Entry[] };

/** Every agent with what it needs attention for; a tone stays 10 s at least. `at`: the time of the answer, ms. */
export function useEntries(
  agents: readonly FloorAgent[],
  reads: ReadTimes,
  trust: CampaignTrust,
  settings: SettingsByCampaign,
  at: number,
): readonly Entry[] {
  const made = useMemo(() => entriesOf(agents, reads, trust, settings), [agents, reads, trust, settings]);
  const [shown, setShown] = useState<Shown>(() => nextShown(null, made, at));
  if (shown.made === made) return shown.entries;
  const next = nextShown(shown, made, at);
  setShown(next);
  return next.entries;
}

function nextShown(previous: Shown | null, made: readonly Entry[], at: number): Shown {
  // What is stale gives no reasons: none is held there either.
  const told = made.filter(({ trust }) => trust === "known");
  const found = new Map(told.map(({ view, findings }) => [view.agent.location, findings]));
  const tones = holdTones(previous?.tones ?? new Map(), found, at);
  const entries = made.map((entry) => {
    const findings = tones.get(entry.view.agent.location)?.findings ?? entry.findings;
    return findings === entry.findings ? entry : { ...entry, findings };
  });
  return { made, tones, entries };
}

/** Everybody's place by name in the reader's language, worked out anew only when somebody comes, goes or is renamed. */
export function useNameRanks(entries: readonly Entry[]): NameRanks {
  const locale = useLocale();
  const names = entries.map(({ view }) => ({ title: view.title, location: view.agent.location }));
  const key = names.map(({ title, location }) => `${location}\t${title}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the names
  return useMemo(() => rankNames(names, new Intl.Collator(locale).compare), [key, locale]);
}
