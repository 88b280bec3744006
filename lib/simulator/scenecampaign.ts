import { startArrivals } from "./arrivals";
import { enqueue, leaveQueue, stopRinging } from "./calls";
import type { Campaign, CampaignPlan, Counters } from "./model";
import { logIn, logOut, removeCampaign, resume } from "./presence";
import { exponential, lognormal } from "./random";
import { settle } from "./sceneagent";
import { knownKeys } from "./scenekeys";
import { addCampaign, type World } from "./world";

export interface CampaignScene {
  campaign: string;
  /** Makes the campaign when there is none; what is not given is ordinary, and nobody calls. */
  add?: boolean | Partial<Omit<CampaignPlan, "name">>;
  remove?: boolean;
  /** Exactly so many callers wait. */
  waiting?: number;
  /** How long they have waited: all of them, or each, the longest first. */
  since?: number | number[];
  /** All agents of it: logged out, or logged in, free and not paused. */
  agents?: "out" | "in";
  strategy?: Campaign["strategy"];
  thresholdSeconds?: number;
  wrapUpSeconds?: number;
  counters?: Partial<Counters>;
}

const keys =
  "campaign add remove waiting since agents strategy thresholdSeconds wrapUpSeconds counters".split(" ");
const counterKeys =
  "answered completed completedInTime abandoned abandonedInTime holdAverage talkAverage waited talked".split(
    " ",
  );

export function campaignNamed(world: World, name: string): Campaign {
  const campaign = world.campaigns.get(name);
  if (!campaign) throw new TypeError(`no such campaign: ${name}`);
  return campaign;
}

/** Replaces those who wait; nobody is counted as answered or abandoned by it. */
export function setWaiting(
  world: World,
  campaign: Campaign,
  count: number,
  since: number | readonly number[],
): void {
  for (const call of [...campaign.waiting]) {
    stopRinging(world, call);
    leaveQueue(campaign, call);
    call.order?.over("dropped");
  }
  const waits = Array.from({ length: count }, (_, index) =>
    typeof since === "number" ? since : (since[index] ?? since.at(-1) ?? 0),
  );
  waits.sort((a, b) => b - a);
  for (const wait of waits) enqueue(world, campaign).queuedAt = world.now - wait * 1000;
}

function makeCampaign(world: World, name: string, given: Partial<CampaignPlan>): Campaign {
  const campaign = addCampaign(world, {
    direction: name.endsWith("->") ? "outbound" : "inbound",
    strategy: "leastrecent",
    thresholdSeconds: 20,
    wrapUpSeconds: 15,
    callsPerHour: 0,
    talk: lognormal(180),
    patience: exponential(180),
    ring: lognormal(4, 0.4),
    ...given,
    name,
  });
  startArrivals(world, campaign);
  return campaign;
}

export function setCampaign(world: World, scene: CampaignScene): void {
  knownKeys(scene, keys);
  if (scene.remove) {
    if (!removeCampaign(world, scene.campaign)) throw new TypeError(`no such campaign: ${scene.campaign}`);
    return;
  }
  if (scene.add && !world.campaigns.has(scene.campaign)) {
    makeCampaign(world, scene.campaign, scene.add === true ? {} : scene.add);
  }
  const campaign = campaignNamed(world, scene.campaign);
  if (scene.strategy) campaign.strategy = scene.strategy;
  campaign.thresholdSeconds = scene.thresholdSeconds ?? campaign.thresholdSeconds;
  campaign.wrapUpSeconds = scene.wrapUpSeconds ?? campaign.wrapUpSeconds;
  if (scene.counters) {
    knownKeys(scene.counters, counterKeys);
    Object.assign(campaign.counters, scene.counters);
  }
  if (scene.agents) {
    for (const { agent } of [...campaign.members]) {
      settle(world, agent);
      if (scene.agents === "out") {
        logOut(world, agent);
      } else {
        logIn(world, agent);
        resume(world, agent);
      }
    }
  }
  if (scene.waiting !== undefined) setWaiting(world, campaign, scene.waiting, scene.since ?? 0);
}
