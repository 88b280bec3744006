import { replaceEqualDeep } from "@tanstack/react-query";
import type { CampaignNotes } from "@/lib/contracts/floor";
import type { CampaignSettings } from "@/lib/contracts/settings";
import { type CampaignFinding, campaignAttention } from "@/lib/domain/attention";
import { type AgentCounts, type Campaign, nameWithoutMark, shownName } from "@/lib/domain/campaign";
import { sortCampaigns } from "@/lib/domain/campaign-order";
import type { Freshness } from "@/lib/domain/freshness";
import { type Misreading, misreadings } from "@/lib/domain/misread";
import { plain } from "@/lib/domain/plain";
import { type HeldTone, holdTones } from "@/lib/domain/steadiness";
import type { Tone } from "@/lib/domain/tone";
import { type SettingsByCampaign, settingsOf } from "./settings";

/** A campaign as a tile shows it. While nothing that shows has changed, it is the same object. */
export type CampaignView = {
  readonly campaign: Campaign;
  /** What the campaign is called here. */
  readonly name: string;
  readonly settings: CampaignSettings;
  /** Null where Vigía's own notes are not to be had, or too old for these data. */
  readonly notes: CampaignNotes | null;
  readonly tone: Tone;
  readonly findings: readonly CampaignFinding[];
  readonly misreadings: readonly Misreading[];
};

/** What the views are made from; `at` is the time of the data, ms, null where there never were any. */
export type Seen = {
  readonly campaigns: readonly Campaign[];
  readonly notes: readonly CampaignNotes[];
  readonly settings: SettingsByCampaign;
  readonly at: number | null;
};

export type Shown = {
  readonly seen: Seen;
  readonly tones: ReadonlyMap<string, HeldTone<CampaignFinding>>;
  readonly views: readonly CampaignView[];
};

/** The next picture: tones are held, and what has not changed stays the same object. */
export function nextShown(previous: Shown | null, seen: Seen): Shown {
  const { at } = seen;
  const notes = new Map(seen.notes.map((row) => [row.campaign, row]));
  const facts = seen.campaigns.map((campaign) => ({
    campaign,
    notes: notes.get(campaign.campaign) ?? null,
    settings: settingsOf(seen.settings, campaign.campaign),
  }));
  const found = facts.map(({ campaign, notes, settings: { serviceLevel, limits } }) => {
    const facts = { campaign, notes, settings: serviceLevel, limits };
    return [campaign.campaign, at === null ? [] : campaignAttention({ ...facts, now: at })] as const;
  });
  const tones = holdTones(previous?.tones ?? new Map(), new Map(found), at ?? 0);
  const views = facts.map(({ campaign, notes, settings }): CampaignView => {
    const held = tones.get(campaign.campaign);
    return {
      campaign,
      name: shownName(campaign.campaign, settings.displayName),
      settings,
      notes,
      tone: held?.tone ?? "fine",
      findings: held?.findings ?? [],
      misreadings: at === null ? [] : misreadings(campaign, notes, at).map(inWholeMinutes),
    };
  });
  return { seen, tones, views: replaceEqualDeep(previous?.views, views) };
}

/** A tile does not tick: what lasts for hours is told in minutes. */
function inWholeMinutes(misreading: Misreading): Misreading {
  if (misreading.kind !== "old_averages" || misreading.sinceAnswerSeconds === null) return misreading;
  return { ...misreading, sinceAnswerSeconds: Math.floor(misreading.sinceAnswerSeconds / 60) * 60 };
}

/** A campaign as far as its data may be trusted: what is stale gives no reasons, what is lost has no numbers. */
export function trusted(view: CampaignView, state: Freshness): CampaignView {
  if (state === "live" || state === "late") return view;
  const silent: CampaignView = { ...view, tone: "fine", findings: [] };
  return state === "stale" ? silent : { ...silent, ...withoutNumbers(view.campaign) };
}

function withoutNumbers(campaign: Campaign): Pick<CampaignView, "campaign" | "notes" | "misreadings"> {
  const agents: Record<keyof AgentCounts, null> = {
    total: null,
    logged: null,
    available: null,
    notAvailable: null,
    paused: null,
    busy: null,
    busyPaused: null,
    wrapUp: null,
  };
  return {
    campaign: {
      ...campaign,
      agents,
      calls: { waiting: null, completed: null, abandoned: null, total: null },
      longestHoldSeconds: null,
      averageHoldSeconds: null,
      averageTalkSeconds: null,
      abandonedPercent: null,
      serviceLevel: { ...campaign.serviceLevel, percent: null, withAbandonedPercent: null },
    },
    notes: null,
    misreadings: [],
  };
}

export type CampaignFilter = {
  readonly direction: "all" | "inbound" | "outbound";
  readonly name: string;
  readonly state: "all" | Tone;
  /** Empty: all. */
  readonly group: string;
};

/**
 * Whether a campaign is among those looked for; a name is found whatever its case and accents, the platform's own too
 * where another is shown.
 */
export function matches(view: CampaignView, filter: CampaignFilter): boolean {
  const { campaign, name, settings, tone } = view;
  const looked = plain(filter.name.trim());
  return (
    (filter.group === "" || settings.group === filter.group) &&
    (filter.direction === "all" || campaign.direction === filter.direction) &&
    (filter.state === "all" || tone === filter.state) &&
    [name, nameWithoutMark(campaign.campaign)].some((known) => plain(known).includes(looked))
  );
}

/** Stands in an order between the cards and the rows. No campaign has this name. */
const divide = "\u0000";

/** The wanted order of names, those to act on apart from the rest. */
export function wantedOrder(
  views: readonly CampaignView[],
  by: "attention" | "name",
  compareNames: (a: string, b: string) => number,
): readonly string[] {
  const sorted = sortCampaigns(views, by, compareNames);
  const names = (which: (view: CampaignView) => boolean) =>
    sorted.filter(which).map(({ campaign }) => campaign.campaign);
  return [...names(({ tone }) => tone === "act"), divide, ...names(({ tone }) => tone !== "act")];
}

/** The views in a steady order: those before the divide as cards, the others as rows. */
export function sections(
  order: readonly string[],
  views: readonly CampaignView[],
): { cards: readonly CampaignView[]; rows: readonly CampaignView[] } {
  const byName = new Map(views.map((view) => [view.campaign.campaign, view]));
  const at = order.indexOf(divide);
  const pick = (names: readonly string[]) => names.flatMap((name) => byName.get(name) ?? []);
  return { cards: pick(order.slice(0, at)), rows: pick(order.slice(at + 1)) };
}
