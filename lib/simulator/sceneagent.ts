import { answer, endCall, enqueue, startWrapUp, stopRinging, talk } from "./calls";
import { cancel } from "./events";
import { type Agent, type Member, Status, type StatusCode, type StatusName } from "./model";
import { clearPause, setPause } from "./pause";
import { logIn, removeAgent } from "./presence";
import { knownKeys } from "./scenekeys";
import { refresh } from "./status";
import { addAgent, addMember, after, newCall, surelyAfter, type World } from "./world";

export interface AgentScene {
  /** Location, phone or name. */
  agent: string;
  /** Makes the agent when there is none; `agent` is then its location. */
  add?: { name?: string; campaigns: string[]; stateInterface?: string };
  remove?: boolean;
  /** One of the ten states, by name or code. */
  state?: StatusName | StatusCode;
  /** How long it has been so, in seconds; 0 unless given. */
  since?: number;
  /** In how many seconds it ends; by chance unless given, never in a still world. */
  for?: number;
  /** Whose call it is: in a call without a campaign is the agent's own, and no row has `incall`. */
  campaign?: string;
  /** In all campaigns, in none, or in these. */
  paused?: boolean | string[];
  /** null leaves the key out. */
  reason?: string | null;
  /** `pausedreason` letter for letter. */
  rawReason?: string;
  /** In the named campaign, else in all. */
  callsTaken?: number;
  /** Seconds since the last hang-up; null = none yet. */
  lastCallAgo?: number | null;
  penalty?: number;
  name?: string;
}

const keys =
  "agent add remove state since for campaign paused reason rawReason callsTaken lastCallAgo penalty name".split(
    " ",
  );

function find(world: World, key: string): Agent {
  const known = world.agents.get(key);
  if (known) return known;
  for (const agent of world.agents.values()) if (agent.phone === key || agent.name === key) return agent;
  throw new TypeError(`no such agent: ${key}`);
}

/** Out of any call, ringing or wrap-up, and nothing counts it. */
export function settle(world: World, agent: Agent): void {
  const { call, ringing } = agent;
  if (call) {
    for (const timer of Object.values(call.timers)) cancel(timer);
    if (call.answered?.member) call.answered.member.inCall = false;
    call.order?.over("dropped");
  }
  if (ringing) stopRinging(world, ringing);
  if (ringing && !ringing.campaign) ringing.order?.over("dropped");
  cancel(agent.wrapUp?.ends);
  agent.call = undefined;
  agent.ringing = undefined;
  agent.onHold = false;
  agent.secondLine = false;
  agent.wrapUp = undefined;
  refresh(agent, world.now);
}

function memberOf(agent: Agent, campaign: string): Member {
  const member = agent.members.find((candidate) => candidate.campaign.name === campaign);
  if (!member) throw new TypeError(`${agent.location} does not belong to ${campaign}`);
  return member;
}

/** A call of that campaign, or of the agent's own, on since so long. */
function putInCall(world: World, agent: Agent, scene: AgentScene, since: number): void {
  const member = scene.campaign === undefined ? undefined : memberOf(agent, scene.campaign);
  const call = newCall(world, member?.campaign);
  const { random } = world;
  const rest = member ? random.sample(member.campaign.plan.talk) : random.between(30, 120);
  call.answered = { at: world.now - since * 1000, member, inTime: true };
  if (member) member.inCall = true;
  talk(world, agent, call, rest, 0);
  if (scene.for !== undefined) {
    cancel(call.timers.end);
    call.timers.end = surelyAfter(world, scene.for, () => endCall(world, agent));
  }
}

function putRinging(world: World, agent: Agent, scene: AgentScene): void {
  const soon = scene.for ?? 6;
  const schedule = scene.for === undefined ? after : surelyAfter;
  if (scene.campaign === undefined) {
    const call = newCall(world, undefined);
    agent.ringing = call;
    call.timers.ring = schedule(world, soon, () => settle(world, agent));
    return;
  }
  const member = memberOf(agent, scene.campaign);
  const { campaign } = member;
  const call = campaign.waiting.find((waiting) => waiting.ringing.length === 0) ?? enqueue(world, campaign);
  call.ringing = [member];
  agent.ringing = call;
  call.timers.ring = schedule(world, soon, () => answer(world, call, member));
}

function setState(world: World, agent: Agent, scene: AgentScene, state: StatusCode): void {
  const since = scene.since ?? 0;
  settle(world, agent);
  agent.exists = state !== Status.invalid;
  agent.reported = state !== Status.unknown;
  if (agent.exists) logIn(world, agent);
  const inCall: readonly StatusCode[] = [Status.in_use, Status.busy, Status.ring_in_use, Status.on_hold];
  // A phone can lose its registration in mid-call: unavailable, and yet in a call of that campaign.
  const lostInCall = state === Status.unavailable && scene.campaign !== undefined;
  if (inCall.includes(state) || lostInCall) putInCall(world, agent, scene, since);
  if (agent.call) agent.call.busy = state === Status.busy;
  agent.onHold = state === Status.on_hold;
  agent.secondLine = state === Status.ring_in_use;
  if (state === Status.ringing) putRinging(world, agent, scene);
  if (state === Status.wrap_up) {
    startWrapUp(world, agent, scene.for ?? (world.stillSince === undefined ? 20 : undefined));
  }
  if (state === Status.unavailable || state === Status.invalid) agent.registered = false;
  refresh(agent, world.now);
  agent.since = world.now - since * 1000;
}

function setPauses(world: World, agent: Agent, scene: AgentScene): void {
  for (const member of agent.members) {
    const { name } = member.campaign;
    const paused = Array.isArray(scene.paused) ? scene.paused.includes(name) : scene.paused;
    if (paused) setPause(world, member, scene.reason === null ? undefined : (scene.reason ?? ""));
    else clearPause(member);
    if (scene.rawReason !== undefined) member.pausedReason = scene.rawReason;
  }
}

export function setAgent(world: World, scene: AgentScene): void {
  knownKeys(scene, keys);
  if (scene.add && !world.agents.has(scene.agent)) {
    const agent = addAgent(world, {
      location: scene.agent,
      stateInterface: scene.add.stateInterface,
      name: scene.add.name ?? scene.agent,
      campaigns: [],
    });
    for (const name of scene.add.campaigns) {
      const campaign = world.campaigns.get(name);
      if (!campaign) throw new TypeError(`no such campaign: ${name}`);
      addMember(agent, campaign, 0, "static");
    }
  }
  const agent = find(world, scene.agent);
  if (scene.remove) {
    settle(world, agent);
    removeAgent(world, agent);
    return;
  }
  if (scene.name !== undefined) agent.name = scene.name;
  if (scene.state !== undefined) {
    const code = typeof scene.state === "number" ? scene.state : Status[scene.state];
    if (!Object.values(Status).includes(code)) throw new TypeError(`no such state: ${scene.state}`);
    setState(world, agent, scene, code);
  }
  if (scene.paused !== undefined || scene.rawReason !== undefined) setPauses(world, agent, scene);
  for (const member of agent.members) {
    if (scene.campaign !== undefined && member.campaign.name !== scene.campaign) continue;
    member.callsTaken = scene.callsTaken ?? member.callsTaken;
    member.penalty = scene.penalty ?? member.penalty;
    if (scene.lastCallAgo === null) member.lastCall = 0;
    else if (scene.lastCallAgo !== undefined)
      member.lastCall = Math.floor(world.now / 1000 - scene.lastCallAgo);
  }
}
