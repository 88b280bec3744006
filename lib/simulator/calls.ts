import { countAbandon, countAnswer, countEnd } from "./counters";
import { cancel } from "./events";
import type { Agent, Call, Campaign, Member } from "./model";
import { clearPause, setPause } from "./pause";
import { isFree, refresh } from "./status";
import { choose } from "./strategy";
import { after, newCall, surelyAfter, type World } from "./world";

/** Asterisk's `timeout` of a queue: how long a phone may ring. */
const ringOutSeconds = 15;

const secondsSince = (world: World, at: number) => (world.now - at) / 1000;

/** A caller enters the queue. */
export function enqueue(world: World, campaign: Campaign, call: Call = newCall(world, campaign)): Call {
  const { patience } = campaign.plan;
  call.queuedAt = world.now;
  campaign.waiting.push(call);
  const schedule = call.order ? surelyAfter : after;
  if (patience)
    call.timers.patience = schedule(world, world.random.sample(patience), () =>
      abandon(world, campaign, call),
    );
  route(world, campaign);
  return call;
}

/** Gives waiting callers to ready agents, the longest wait first, until either runs out. */
export function route(world: World, campaign: Campaign): void {
  while (world.routing) {
    const call = campaign.waiting.find((waiting) => waiting.ringing.length === 0);
    const members = call ? choose(campaign, world.random) : [];
    if (!call || members.length === 0) return;
    const last = members[members.length - 1];
    if (last) campaign.lastPicked = campaign.members.indexOf(last);
    offer(world, campaign, call, members);
  }
}

/** A free agent takes the caller that has waited longest, over all of its campaigns. */
export function takeNext(world: World, agent: Agent): void {
  if (!world.routing) return;
  const heads: { campaign: Campaign; since: number }[] = [];
  for (const { campaign, paused } of agent.members) {
    const head = paused ? undefined : campaign.waiting.find((call) => call.ringing.length === 0);
    if (head) heads.push({ campaign, since: head.queuedAt });
  }
  heads.sort((a, b) => a.since - b.since);
  for (const { campaign } of heads) {
    if (!isFree(agent)) return;
    route(world, campaign);
  }
}

function offer(world: World, campaign: Campaign, call: Call, members: Member[]): void {
  const { ring, missed = 0 } = campaign.plan;
  const winner = world.random.pick(members);
  // In a still world nobody rings by chance: the call is simply taken.
  if (!ring || world.stillSince !== undefined) {
    answer(world, call, winner);
    return;
  }
  call.ringing = members;
  for (const member of members) {
    member.agent.ringing = call;
    refresh(member.agent, world.now);
  }
  if (world.random.chance(missed)) {
    call.timers.ring = after(world, ringOutSeconds, () => ringOut(world, campaign, call));
  } else {
    const seconds = Math.min(world.random.sample(ring), ringOutSeconds - 1);
    call.timers.ring = after(world, seconds, () => answer(world, call, winner));
  }
}

/** Phones stop ringing; returns the agents that have become free by it. */
export function stopRinging(world: World, call: Call): Agent[] {
  cancel(call.timers.ring);
  const agents = call.ringing.map((member) => member.agent);
  call.ringing = [];
  for (const agent of agents) {
    agent.ringing = undefined;
    refresh(agent, world.now);
  }
  return agents;
}

/** Nobody picked up: an automatic pause where the campaign has it, then the next phone. */
function ringOut(world: World, campaign: Campaign, call: Call): void {
  const members = call.ringing;
  const agents = stopRinging(world, call);
  if (campaign.plan.autoPause && members.length === 1) {
    for (const member of members) {
      setPause(world, member, "Auto-Pause");
      after(world, world.random.between(60, 400), () => {
        if (!member.pausedReason?.includes("Auto-Pause")) return;
        clearPause(member);
        takeNext(world, member.agent);
      });
    }
  }
  route(world, campaign);
  for (const agent of agents) takeNext(world, agent);
}

/** Takes the caller out of its queue; what it was waiting for no longer matters. */
export function leaveQueue(campaign: Campaign, call: Call): void {
  cancel(call.timers.patience);
  const place = campaign.waiting.indexOf(call);
  if (place >= 0) campaign.waiting.splice(place, 1);
}

/** The agent and the caller talk from now on. */
export function answer(world: World, call: Call, member: Member): void {
  const { agent, campaign } = member;
  const others = stopRinging(world, call).filter((other) => other !== agent);
  leaveQueue(campaign, call);
  const wait = secondsSince(world, call.queuedAt);
  countAnswer(campaign.counters, wait);
  world.observer.answered?.(campaign, wait);
  call.answered = { at: world.now, member, inTime: wait <= campaign.thresholdSeconds };
  member.inCall = true;
  const seconds = call.order?.talkSeconds ?? world.random.sample(campaign.plan.talk);
  talk(world, agent, call, seconds, call.order ? 0 : (campaign.plan.holds ?? 0));
  for (const other of others) takeNext(world, other);
}

/** Puts the agent into a call that ends of itself, perhaps with a hold in it. */
export function talk(world: World, agent: Agent, call: Call, seconds: number, holds: number): void {
  agent.call = call;
  refresh(agent, world.now, true);
  const schedule = call.order ? surelyAfter : after;
  call.timers.end = schedule(world, seconds, () => endCall(world, agent));
  if (holds > 0 && world.random.chance(holds)) {
    const begins = world.random.between(0.1, 0.6) * seconds;
    const lasts = Math.min(world.random.between(10, 80), 0.35 * seconds);
    const setHold = (onHold: boolean) => () => {
      agent.onHold = onHold;
      refresh(agent, world.now);
      if (onHold) call.timers.hold = after(world, lasts, setHold(false));
    };
    call.timers.hold = after(world, begins, setHold(true));
  }
}

/** An agent's own call: no campaign counts it. */
export function privateCall(world: World, agent: Agent, seconds: number, busy = false): void {
  const call = newCall(world, undefined);
  call.answered = { at: world.now, member: undefined, inTime: false };
  call.busy = busy;
  talk(world, agent, call, seconds, 0);
}

/** Ends the call that the agent is in: wrap-up if its campaign has one, else free for the next. */
export function endCall(world: World, agent: Agent): void {
  const { call } = agent;
  if (!call) return;
  cancel(call.timers.end);
  cancel(call.timers.hold);
  agent.call = undefined;
  agent.onHold = false;
  agent.secondLine = false;
  const member = call.answered?.member;
  if (call.answered && member) countCall(world, member, call, call.answered);
  call.order?.over("ended");
  const wrapUpSeconds = member?.campaign.wrapUpSeconds ?? call.order?.wrapUpSeconds ?? 0;
  if (wrapUpSeconds > 0 && agent.registered) {
    startWrapUp(world, agent, wrapUpSeconds);
    return;
  }
  refresh(agent, world.now);
  takeNext(world, agent);
}

function countCall(
  world: World,
  member: Member,
  call: Call,
  { at, inTime }: { at: number; inTime: boolean },
) {
  const { campaign } = member;
  const talked = secondsSince(world, at);
  // On outbound campaigns the platform compares the talk time with the threshold.
  const outbound = campaign.plan.direction === "outbound";
  countEnd(campaign.counters, talked, outbound ? talked >= campaign.thresholdSeconds : inTime);
  member.callsTaken++;
  member.lastCall = Math.floor(world.now / 1000);
  member.inCall = false;
  if (!call.order) world.observer.ended?.(member, talked);
}

export function startWrapUp(world: World, agent: Agent, seconds: number | undefined): void {
  cancel(agent.wrapUp?.ends);
  const ends = seconds === undefined ? undefined : surelyAfter(world, seconds, () => endWrapUp(world, agent));
  agent.wrapUp = { ends };
  refresh(agent, world.now);
}

export function endWrapUp(world: World, agent: Agent): void {
  if (!agent.wrapUp) return;
  cancel(agent.wrapUp.ends);
  agent.wrapUp = undefined;
  refresh(agent, world.now);
  takeNext(world, agent);
}

/** The caller gives up. */
export function abandon(world: World, campaign: Campaign, call: Call): void {
  const wait = secondsSince(world, call.queuedAt);
  leaveQueue(campaign, call);
  countAbandon(campaign.counters, wait <= campaign.thresholdSeconds);
  world.observer.abandoned?.(campaign, wait);
  call.order?.over("abandoned");
  for (const agent of stopRinging(world, call)) takeNext(world, agent);
}

/**
 * What `HangupPhone` does: ends whatever call that phone is in then, a ringing one included.
 * @param phone the number alone
 * @returns false when the phone is unknown or in no call
 */
export function hangUp(world: World, phone: string): boolean {
  for (const agent of world.agents.values()) {
    if (agent.phone !== phone) continue;
    if (agent.call) {
      endCall(world, agent);
      return true;
    }
    const { ringing } = agent;
    if (ringing && !ringing.campaign) {
      cancel(ringing.timers.ring);
      agent.ringing = undefined;
      ringing.order?.over("ended");
      refresh(agent, world.now);
      takeNext(world, agent);
      return true;
    }
    if (ringing?.campaign) {
      // The phone's leg is cut, not the caller, who goes back to the queue.
      const others = stopRinging(world, ringing);
      route(world, ringing.campaign);
      for (const other of others) takeNext(world, other);
      return true;
    }
  }
  return false;
}
