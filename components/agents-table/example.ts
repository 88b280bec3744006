import type { FloorAgent } from "@/lib/contracts/floor";
import { agentStatus, splitLocation } from "@/lib/domain/agent";

type Membership = FloorAgent["memberships"][number];

/** A membership of a campaign: not paused, in no call, unless told otherwise. For tests. */
export function exampleMembership(campaign: string, changes: Partial<Membership> = {}): Membership {
  return {
    campaign,
    paused: false,
    pauseReason: null,
    pause: null,
    inCall: false,
    callsTaken: 0,
    lastCallAt: null,
    ...changes,
  };
}

/** An agent across the floor, in the state of a platform status code. For tests. */
export function exampleFloorAgent(
  location: string,
  code: number,
  memberships: Membership[],
  changes: Partial<FloorAgent> = {},
): FloorAgent {
  const { tech, phone } = splitLocation(location);
  const stateSince = "2026-03-01T09:00:00.000Z";
  return {
    location,
    tech,
    phone,
    name: "Ana",
    status: agentStatus(code),
    stateSince,
    memberships,
    ...changes,
  };
}
