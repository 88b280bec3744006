import type { CampaignNotes } from "@/lib/contracts/floor";
import { campaignSettingsDefaults } from "@/lib/contracts/settings";
import { agentTotals, rowsWithin } from "@/lib/domain/centre";
import type { CampaignAgents } from "./agents";
import type { LensedFloor, SettingsByCampaign } from "./lensed";
import type { SeenNotes } from "./memory";
import type { Part, Picture } from "./picture";
import { ageOf, type Ingredients } from "./source";
import { pointsOf, sparkOf, stepMs, stepNumber } from "./trend";
import { agentsOf, callsOf, campaignsByLocation, campaignsOf, floorAgentsOf, rowsByLocation } from "./views";
import type { Sight } from "./watch";

/** How a live answer is made from the floor as somebody sees it. */
export type Recipe = Ingredients & {
  /** What the data are made from: while these are the same objects, so are the data. */
  readonly inputs: readonly unknown[];
  readonly data: () => unknown;
  /** Whose rows these are, which a screen that asks for this looks at; null where there are no agents' rows. */
  readonly sight: Sight | null;
  /** False while the first answers are still on their way. */
  readonly known: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** When to ask again, in ms, where that is not the next poll. */
  readonly nextMs?: number;
};

type Route = {
  readonly all: (floor: LensedFloor, now: number) => Recipe;
  readonly one?: (floor: LensedFloor, campaign: string, now: number) => Recipe;
};

/** The live API's routes: for all campaigns that are seen, and with `?queue=` for one of them. */
export const liveRoutes: Readonly<Record<string, Route>> = {
  "/api/queuesummary": { all: queueSummaries },
  "/api/campaignstatus": { all: campaigns, one: campaign },
  "/api/floor": { all: wholeFloor, one: campaignFloor },
  "/api/agents": { all: agents },
  "/api/trend": { all: trends, one: campaignTrend },
};

function queueSummaries(floor: LensedFloor): Recipe {
  const { queues, errors } = floor.picture();
  return {
    parts: [queues],
    errors: [errors.queues],
    inputs: [queues?.value],
    data: () => queues?.value,
    sight: null,
    known: queues !== null,
  };
}

function campaigns(floor: LensedFloor): Recipe {
  const { queues, campaigns, errors } = floor.picture();
  return {
    parts: [campaigns, queues],
    errors: [errors.campaigns, errors.queues],
    inputs: [campaigns?.value, queues?.value],
    data: () => campaignsOf(campaigns?.value ?? [], queues?.value ?? []),
    sight: null,
    known: campaigns !== null && queues !== null,
  };
}

function campaign(floor: LensedFloor, name: string): Recipe {
  const picture = floor.picture();
  const { queues, campaigns, errors } = picture;
  const part = picture.agents.get(name) ?? null;
  const reading = campaigns?.value.filter((row) => row.campaign === name) ?? [];
  return {
    parts: [campaigns, queues, part],
    errors: [errors.agents.get(name) ?? null, errors.campaigns, errors.queues],
    inputs: [campaigns?.value, queues?.value, part?.value.rows, campaignsByLocation(picture.agents)],
    data: () => ({
      campaign: campaignsOf(reading, queues?.value ?? [])[0],
      agents: part === null ? [] : agentsOf(picture, part),
    }),
    sight: { agentsOf: name },
    known: campaigns !== null && queues !== null && part !== null,
  };
}

function wholeFloor(floor: LensedFloor, now: number): Recipe {
  const picture = floor.picture();
  const memory = floor.memory();
  const settings = floor.settings();
  // Who sees one agent alone is told no totals of one.
  const agentsAge = typeof floor.lens.agents === "object" ? null : oldestAgentsAge(picture, now);
  const recipe = campaigns(floor);
  return {
    ...recipe,
    inputs: [memory, settings, picture.agents, agentsAge === null],
    data: () => ({
      ...agentsOfFloor(picture, agentsAge !== null),
      campaigns: [...memory.values()].map(({ notes }) => withSettings(notes, settings)),
    }),
    known: recipe.known && (memory.size > 0 || picture.campaigns?.value.length === 0),
    headers: agentsAge === null ? {} : { "X-Vigia-Agents-Age-Ms": String(agentsAge) },
  };
}

/** What Vigía has seen of a campaign, and what an administrator says of it. */
function withSettings(notes: SeenNotes, settings: SettingsByCampaign): CampaignNotes {
  return { ...notes, settings: settings.get(notes.campaign) ?? campaignSettingsDefaults };
}

/** The agents of these campaigns, and of the outbound ones among them, each counted once; null until all have been read. */
function agentsOfFloor(picture: Picture, allRead: boolean) {
  if (!allRead) return { agents: null, outboundAgents: null };
  const rows = rowsByLocation(picture);
  const outbound = picture.campaigns?.value.filter(({ direction }) => direction === "outbound") ?? [];
  const names = new Set(outbound.map(({ campaign }) => campaign));
  return { agents: agentTotals(rows), outboundAgents: agentTotals(rowsWithin(rows, names)) };
}

function campaignFloor(floor: LensedFloor, name: string): Recipe {
  const picture = floor.picture();
  const seen = floor.memory().get(name);
  const part = picture.agents.get(name);
  const settings = floor.settings();
  // The notes are there before its agents have been read, and stay when these cannot be.
  return {
    ...(part === undefined ? campaigns(floor) : campaign(floor, name)),
    sight: { agentsOf: name },
    inputs: [seen?.notes, settings, picture.agents],
    data: () => ({
      notes: seen && withSettings(seen.notes, settings),
      pauses: [...(part?.value.pauses ?? [])].map(([location, pause]) => ({ location, pause })),
      calls: part === undefined ? [] : callsSeen(floor, part),
    }),
    known: seen !== undefined,
  };
}

/** Where campaigns are hidden, a call that none of the others holds may be theirs: nothing is said of it. */
function callsSeen(floor: LensedFloor, part: Part<CampaignAgents>) {
  const calls = callsOf(floor.picture(), part);
  return floor.lens.campaigns === "all" ? calls : calls.filter(({ campaigns }) => campaigns.length > 0);
}

function agents(floor: LensedFloor, now: number): Recipe {
  const picture = floor.picture();
  const names = picture.campaigns?.value.map((row) => row.campaign) ?? [];
  const ages = names.map((name) => {
    const part = picture.agents.get(name);
    return part === undefined ? "" : String(ageOf(picture, part, now));
  });
  return {
    parts: [picture.campaigns, ...names.map((name) => picture.agents.get(name) ?? null)],
    errors: [...names.map((name) => picture.errors.agents.get(name) ?? null), picture.errors.campaigns],
    inputs: [picture.campaigns?.value, picture.agents],
    data: () => ({ campaigns: names, agents: floorAgentsOf(picture) }),
    sight: "all_agents",
    known:
      picture.campaigns !== null &&
      names.every((name) => picture.agents.has(name) || picture.errors.agents.has(name)),
    headers: { "X-Vigia-Ages": ages.join(",") },
  };
}

function trends(floor: LensedFloor, now: number): Recipe {
  const trend = floor.trend();
  const step = stepNumber(now);
  const minute = Math.floor(now / 60_000);
  return {
    ...campaigns(floor),
    inputs: [minute, [...trend.keys()].join("\n")],
    data: () => ({
      stepSeconds: 60,
      until: new Date(minute * 60_000).toISOString(),
      campaigns: [...trend.keys()].map((name) => ({ campaign: name, waiting: sparkOf(trend, name, step) })),
    }),
    nextMs: 60_000 - (now % 60_000),
  };
}

function campaignTrend(floor: LensedFloor, name: string, now: number): Recipe {
  const trend = floor.trend();
  const step = stepNumber(now);
  return {
    ...campaigns(floor),
    inputs: [step],
    data: () => ({ stepSeconds: stepMs / 1000, points: pointsOf(trend, name, step) }),
    nextMs: stepMs - (now % stepMs),
  };
}

/** The age in ms of the oldest campaign's agents; null until all have been read. */
function oldestAgentsAge(picture: Picture, now: number): number | null {
  if (picture.campaigns === null) return null;
  const ages = picture.campaigns.value.map(({ campaign }) => {
    const part = picture.agents.get(campaign);
    return part === undefined ? null : ageOf(picture, part, now);
  });
  return ages.includes(null) ? null : Math.max(0, ...ages.filter((age) => age !== null));
}
