import { hangUp } from "./calls";
import { abandonedPercent, serviceLevel, serviceLevelWithAbandoned } from "./counters";
import type { Floor, FloorCampaign, FloorMember } from "./floor";
import { type Campaign, type Member, Status } from "./model";
import type { World } from "./world";

function readMember({ agent, campaign, ...member }: Member): FloorMember {
  return {
    queue: campaign.name,
    location: agent.location,
    membership: member.membership,
    name: agent.name,
    penalty: member.penalty,
    callsTaken: member.callsTaken,
    lastCall: member.lastCall,
    status: agent.status,
    paused: member.paused,
    stateInterface: agent.stateInterface,
    inCall: member.inCall,
    pausedReason: member.pausedReason,
    since: agent.since,
    lastPause: member.lastPause,
    loggedInAt: agent.loggedInAt,
  };
}

export function readCampaign(world: World, campaign: Campaign): FloorCampaign {
  const { counters, members, waiting } = campaign;
  let loggedIn = 0;
  let available = 0;
  for (const { agent, paused } of members) {
    const { status } = agent;
    if (status === Status.invalid || status === Status.unavailable) continue;
    loggedIn++;
    // Asterisk knows nothing of the platform's wrap-up: to it that phone is idle.
    const idle = status === Status.available || status === Status.unknown || status === Status.wrap_up;
    if (idle && !paused) available++;
  }
  const head = waiting[0];
  return {
    name: campaign.name,
    strategy: campaign.strategy,
    thresholdSeconds: campaign.thresholdSeconds,
    wrapUpSeconds: campaign.wrapUpSeconds,
    loggedIn,
    available,
    callers: waiting.length,
    longestHold: head ? Math.floor((world.now - head.queuedAt) / 1000) : 0,
    holdAverage: counters.holdAverage,
    talkAverage: counters.talkAverage,
    completed: counters.completed,
    abandoned: counters.abandoned,
    meanTalk: counters.completed === 0 ? 0 : counters.talked / counters.completed,
    meanHold: counters.answered === 0 ? 0 : counters.waited / counters.answered,
    serviceLevel: serviceLevel(counters),
    serviceLevelWithAbandoned: serviceLevelWithAbandoned(counters),
    abandonedPercent: abandonedPercent(counters),
    // Only asked for one campaign at a time; for all of them at once it would be the greater part of the work.
    get members() {
      return members.map(readMember);
    },
  };
}

/** The world as the platform sees it. */
export function liveFloor(world: World): Floor {
  return {
    now: () => world.now,
    names: () => [...world.campaigns.keys()],
    campaign(name) {
      const campaign = world.campaigns.get(name);
      return campaign && readCampaign(world, campaign);
    },
    hangUp: (phone) => hangUp(world, phone),
  };
}
