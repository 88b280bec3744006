import { endCall, takeNext } from "./calls";
import { countAbandon, countEnd } from "./counters";
import { cancel } from "./events";
import type { Agent, Call, Campaign } from "./model";
import { fateOf } from "./numbers";
import type { Office } from "./office";
import { refresh } from "./status";
import { newCall, surelyAfter } from "./world";

/** A call that `AgentCall` placed, and how far it has come. Times in milliseconds since the epoch. */
export interface PlacedCall {
  readonly guid: string;
  readonly agent: string;
  readonly phone: string;
  readonly context: string;
  readonly outqueue: string;
  readonly callerid: string;
  readonly destination: string;
  /** Only of `AgentCallwithData`. */
  readonly data?: string;
  readonly form?: string;
  readonly at: number;
  stage: "ringing" | "dialling" | "talking" | "over";
  /** Once it is over. `cut`: by hand, before the destination answered. `unreached`: the agent did not answer. */
  outcome?: "completed" | "busy" | "no_answer" | "blacklisted" | "cut" | "unreached";
  answeredAt?: number;
  endedAt?: number;
}

const ringSeconds = { auto: 1, manual: 4, never: 20 };

function record(office: Office, placed: PlacedCall, agent: Agent): void {
  const { outcome, answeredAt, endedAt = office.world.now } = placed;
  const talk = answeredAt === undefined ? 0 : Math.round((endedAt - answeredAt) / 1000);
  office.records.add({
    guid: placed.guid,
    at: answeredAt ?? placed.at,
    finishedAt: endedAt,
    source: placed.callerid === "" ? agent.phone : placed.callerid,
    destination: placed.destination,
    campaign: placed.outqueue,
    direction: "outbound",
    agent: agent.name,
    location: agent.location,
    carrier: "9901",
    talk,
    disposition: outcome === "completed" ? "ANSWERED" : outcome === "busy" ? "BUSY" : "NO ANSWER",
    dialer: null,
  });
}

/** Counts for the campaign what was dialled for it, once it is over. */
function settleUp(office: Office, placed: PlacedCall, agent: Agent, campaign: Campaign): void {
  const { world } = office;
  if (placed.stage === "talking" && placed.answeredAt !== undefined) {
    const talked = (world.now - placed.answeredAt) / 1000;
    placed.outcome = "completed";
    countEnd(campaign.counters, talked, talked >= campaign.thresholdSeconds);
  } else if (placed.stage === "dialling" && placed.outcome !== "blacklisted") {
    placed.outcome ??= "cut";
    countAbandon(campaign.counters, false);
  }
  if (placed.stage === "ringing") placed.outcome ??= "cut";
  else if (placed.outcome !== "blacklisted") record(office, placed, agent);
}

/** The second step: the agent is on the line, and the destination is dialled. */
function dial(office: Office, placed: PlacedCall, agent: Agent, call: Call): void {
  const { world } = office;
  placed.stage = "dialling";
  agent.ringing = undefined;
  agent.call = call;
  cancel(agent.wrapUp?.ends);
  agent.wrapUp = undefined;
  refresh(agent, world.now);
  if (office.blacklist.blocks(placed.destination, placed.outqueue)) {
    call.timers.end = surelyAfter(world, 1, () => {
      placed.outcome = "blacklisted";
      endCall(world, agent);
    });
    return;
  }
  const fate = fateOf(placed.destination);
  call.timers.end = surelyAfter(world, fate.ring, () => {
    if (fate.kind !== "answers") {
      placed.outcome = fate.kind;
      endCall(world, agent);
      return;
    }
    placed.stage = "talking";
    placed.answeredAt = world.now;
    call.answered = { at: world.now, member: undefined, inTime: false };
    call.timers.end = surelyAfter(world, fate.talk, () => endCall(world, agent));
  });
}

/** The first step: the agent's phone rings. */
export function place(office: Office, placed: PlacedCall, agent: Agent, campaign: Campaign): void {
  const { world } = office;
  const call = newCall(world, undefined);
  const answering = office.answering.get(agent.phone) ?? office.settings.answering;
  call.order = {
    talkSeconds: 0,
    // Wrap-up follows a talk only.
    get wrapUpSeconds() {
      return placed.outcome === "completed" ? campaign.wrapUpSeconds : 0;
    },
    over(how) {
      if (how !== "dropped") settleUp(office, placed, agent, campaign);
      placed.outcome ??= "cut";
      placed.stage = "over";
      placed.endedAt = world.now;
    },
  };
  // The phone is wanted: an earlier call's wrap-up is over.
  cancel(agent.wrapUp?.ends);
  agent.wrapUp = undefined;
  agent.ringing = call;
  refresh(agent, world.now);
  call.timers.ring = surelyAfter(world, ringSeconds[answering], () => {
    if (answering === "never") letRingOut(office, placed, agent, call);
    else dial(office, placed, agent, call);
  });
}

function letRingOut({ world }: Office, placed: PlacedCall, agent: Agent, call: Call): void {
  agent.ringing = undefined;
  placed.outcome = "unreached";
  call.order?.over("ended");
  refresh(agent, world.now);
  takeNext(world, agent);
}
