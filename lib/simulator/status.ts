import { type Agent, type Member, Status, type StatusCode } from "./model";

/** What the platform says of the phone. The same in every campaign: it is the device's state, not the member's. */
export function statusOf(agent: Agent): StatusCode {
  if (!agent.exists) return Status.invalid;
  if (!agent.registered) return Status.unavailable;
  if (!agent.reported) return Status.unknown;
  if (agent.call) {
    if (agent.secondLine) return Status.ring_in_use;
    if (agent.onHold) return Status.on_hold;
    return agent.call.busy ? Status.busy : Status.in_use;
  }
  if (agent.ringing) return Status.ringing;
  return agent.wrapUp ? Status.wrap_up : Status.available;
}

/**
 * Notes a change of status and when it began.
 * @param again a new call right after the last one: the status is the same, the state is a new one
 */
export function refresh(agent: Agent, now: number, again = false): void {
  const status = statusOf(agent);
  if (status === agent.status && !again) return;
  agent.status = status;
  agent.since = now;
}

/** Could take a call now, were it not for pauses. */
export const isFree = (agent: Agent): boolean =>
  agent.exists && agent.registered && !agent.call && !agent.ringing && !agent.wrapUp;

export const isReady = (member: Member): boolean => !member.paused && isFree(member.agent);
