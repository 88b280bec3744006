import { abandon, endWrapUp, route, stopRinging, takeNext } from "./calls";
import type { Agent, Member } from "./model";
import { clearPause, setPause } from "./pause";
import { isFree, refresh } from "./status";
import type { World } from "./world";

/** Pauses the agent in all of its campaigns, or in some. A call that is on goes on. */
export function pause(
  world: World,
  agent: Agent,
  reason: string | undefined,
  only?: readonly Member[],
): void {
  for (const member of only ?? agent.members) setPause(world, member, reason);
}

export function resume(world: World, agent: Agent): void {
  for (const member of agent.members) clearPause(member);
  if (isFree(agent)) takeNext(world, agent);
}

/**
 * The phone leaves. A call that is on goes on without it; a caller whose phone was ringing waits on.
 * A dynamic member leaves its campaign's list; a static one stays there, unavailable.
 */
export function logOut(world: World, agent: Agent): void {
  agent.registered = false;
  const { ringing } = agent;
  const others = ringing ? stopRinging(world, ringing) : [];
  agent.ringing = undefined;
  if (ringing && !ringing.campaign) ringing.order?.over("ended");
  endWrapUp(world, agent);
  refresh(agent, world.now);
  for (const member of agent.members) {
    clearPause(member);
    if (member.membership !== "dynamic" || member.inCall) continue;
    member.campaign.members = member.campaign.members.filter((other) => other !== member);
  }
  if (ringing?.campaign) route(world, ringing.campaign);
  for (const other of others) if (other !== agent) takeNext(world, other);
}

export function logIn(world: World, agent: Agent): void {
  if (agent.registered || !agent.exists) return;
  agent.registered = true;
  agent.loggedInAt = Math.floor(world.now / 1000);
  refresh(agent, world.now);
  for (const member of agent.members) {
    const { members } = member.campaign;
    if (!members.includes(member)) {
      member.callsTaken = 0;
      member.lastCall = 0;
      members.push(member);
    }
  }
  takeNext(world, agent);
}

/** Takes an agent, or a campaign with its callers, off the platform. */
export function removeAgent(world: World, agent: Agent): void {
  logOut(world, agent);
  for (const { campaign } of agent.members) {
    campaign.members = campaign.members.filter((member) => member.agent !== agent);
  }
  world.agents.delete(agent.location);
}

export function removeCampaign(world: World, name: string): boolean {
  const campaign = world.campaigns.get(name);
  if (!campaign) return false;
  campaign.removed = true;
  for (const call of [...campaign.waiting]) abandon(world, campaign, call);
  for (const { agent } of campaign.members) {
    agent.members = agent.members.filter((member) => member.campaign !== campaign);
  }
  return world.campaigns.delete(name);
}
