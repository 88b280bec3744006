import { noCounters } from "./counters";
import { createEventQueue, type EventQueue, type Timer } from "./events";
import type { Agent, AgentPlan, Call, Campaign, CampaignPlan, Member, Plan } from "./model";
import { createRandom, type Random } from "./random";
import { statusOf } from "./status";

/** What may be watched. Waits and talk in seconds. */
export interface Observer {
  answered?(campaign: Campaign, wait: number): void;
  abandoned?(campaign: Campaign, wait: number): void;
  /** A call of the campaign that nobody ordered was talked, and is over. */
  ended?(member: Member, talked: number): void;
}

export interface World {
  /** Milliseconds since the epoch, on the platform's clock. */
  now: number;
  readonly random: Random;
  /** What happens by chance, and stands still while the world is still. */
  readonly chance: EventQueue;
  /** What follows of itself: wrap-up ends, what a scene has ordered. */
  readonly sure: EventQueue;
  /** Since when nothing happens by chance; undefined = the world lives. */
  stillSince: number | undefined;
  /** Free agents take waiting callers. Off in a still world unless a scene asks for it. */
  routing: boolean;
  readonly campaigns: Map<string, Campaign>;
  /** By location. */
  readonly agents: Map<string, Agent>;
  readonly plan: Plan;
  readonly timeZone: string;
  observer: Observer;
  calls: number;
}

export function after(world: World, seconds: number, run: () => void): Timer {
  return world.chance.add(world.now + seconds * 1000, run);
}

export function surelyAfter(world: World, seconds: number, run: () => void): Timer {
  return world.sure.add(world.now + seconds * 1000, run);
}

/** The phone's number: `SIP/1010` → `1010`, `Local/1007@context/n` → `1007`. */
export const phoneOf = (location: string): string => location.replace(/^[^/]*\//, "").replace(/[@/].*$/, "");

export function addCampaign(world: World, plan: CampaignPlan): Campaign {
  const campaign: Campaign = {
    name: plan.name,
    plan,
    strategy: plan.strategy,
    thresholdSeconds: plan.thresholdSeconds,
    wrapUpSeconds: plan.wrapUpSeconds,
    members: [],
    waiting: [],
    counters: noCounters(),
    lastPicked: -1,
    dialing: 0,
    hasContacts: false,
    removed: false,
  };
  world.campaigns.set(plan.name, campaign);
  return campaign;
}

export function addMember(
  agent: Agent,
  campaign: Campaign,
  penalty: number,
  membership: Member["membership"],
): Member {
  const member: Member = {
    agent,
    campaign,
    membership,
    penalty,
    callsTaken: 0,
    lastCall: 0,
    inCall: false,
    paused: false,
    pausedReason: agent.reasonForm === "brackets" ? "[]" : "",
    lastPause: 0,
  };
  agent.members.push(member);
  campaign.members.push(member);
  return member;
}

/** Campaigns that the plan of the agent names and the world lacks are passed over. */
export function addAgent(world: World, plan: AgentPlan): Agent {
  const agent: Agent = {
    location: plan.location,
    phone: phoneOf(plan.location),
    stateInterface: plan.stateInterface ?? plan.location,
    name: plan.name,
    reasonForm: plan.reasonForm ?? "plain",
    members: [],
    exists: !plan.missing,
    registered: !plan.missing,
    reported: !plan.unreported,
    call: undefined,
    ringing: undefined,
    onHold: false,
    secondLine: false,
    wrapUp: undefined,
    status: 1,
    since: world.now,
    loggedInAt: Math.floor(world.now / 1000),
  };
  agent.status = statusOf(agent);
  for (const { campaign: name, penalty, membership } of plan.campaigns) {
    const campaign = world.campaigns.get(name);
    if (campaign) addMember(agent, campaign, penalty, membership);
  }
  world.agents.set(agent.location, agent);
  return agent;
}

/** A world with nothing scheduled in it yet: `enliven` gives it life. */
export function createWorld(plan: Plan, options: { now: number; seed: number; timeZone: string }): World {
  const world: World = {
    now: options.now,
    random: createRandom(options.seed),
    chance: createEventQueue(),
    sure: createEventQueue(),
    stillSince: undefined,
    routing: true,
    campaigns: new Map(),
    agents: new Map(),
    plan,
    timeZone: options.timeZone,
    observer: {},
    calls: 0,
  };
  for (const campaign of plan.campaigns) addCampaign(world, campaign);
  for (const agent of plan.agents) addAgent(world, agent);
  return world;
}

export function newCall(world: World, campaign: Campaign | undefined): Call {
  world.calls++;
  return {
    id: world.calls,
    campaign,
    queuedAt: world.now,
    ringing: [],
    answered: undefined,
    busy: false,
    timers: {},
  };
}

function earliest(world: World): { queue: EventQueue; timer: Timer } | undefined {
  const sure = world.sure.peek();
  const chance = world.stillSince === undefined ? world.chance.peek() : undefined;
  if (sure && (!chance || sure.at <= chance.at)) return { queue: world.sure, timer: sure };
  return chance && { queue: world.chance, timer: chance };
}

/**
 * Lets everything happen that is due by then, in order. In how many steps makes no difference.
 * @param at milliseconds since the epoch; a time that has passed already does nothing
 */
export function advanceTo(world: World, at: number): void {
  for (let next = earliest(world); next && next.timer.at <= at; next = earliest(world)) {
    next.queue.take();
    world.now = Math.max(world.now, next.timer.at);
    next.timer.run?.();
  }
  world.now = Math.max(world.now, at);
}

/** Stops chance, or lets it go on where it was. Time itself does not stop. */
export function setStill(world: World, still: boolean): void {
  if (still === (world.stillSince !== undefined)) return;
  if (still) {
    world.stillSince = world.now;
  } else {
    world.chance.postpone(world.now - (world.stillSince ?? world.now));
    world.stillSince = undefined;
  }
  world.routing = !still;
}

/** As Asterisk's queue reset does in mid-call: counters to 0, and `incall` too, while the calls go on. */
export function resetCounters(world: World, only?: Campaign): void {
  for (const campaign of only ? [only] : world.campaigns.values()) {
    campaign.counters = noCounters();
    for (const member of campaign.members) {
      member.callsTaken = 0;
      member.lastCall = 0;
      member.inCall = false;
    }
  }
}
