import type { StatusCode, Strategy } from "./model";

/** One agent in one campaign, as the platform sees it at this moment. */
export interface FloorMember {
  queue: string;
  location: string;
  membership: string;
  name: string;
  penalty: number;
  callsTaken: number;
  /** Epoch seconds; 0 = none. */
  lastCall: number;
  status: StatusCode;
  paused: boolean;
  stateInterface: string;
  inCall: boolean;
  pausedReason: string | undefined;
  /** When the status began, milliseconds since the epoch. */
  since: number;
  /** Epoch seconds; 0 = never. */
  lastPause: number;
  loggedInAt: number;
}

/** One campaign at this moment. Times in seconds, shares in percent. */
export interface FloorCampaign {
  name: string;
  strategy: Strategy;
  thresholdSeconds: number;
  wrapUpSeconds: number;
  loggedIn: number;
  /** As Asterisk counts: logged in, idle, not paused, wrap-up included. */
  available: number;
  callers: number;
  longestHold: number;
  holdAverage: number;
  talkAverage: number;
  completed: number;
  abandoned: number;
  meanTalk: number;
  meanHold: number;
  serviceLevel: number;
  serviceLevelWithAbandoned: number;
  abandonedPercent: number;
  members: FloorMember[];
}

/** What the dialect puts into words: a living world, or a recording. */
export interface Floor {
  /** Milliseconds since the epoch, on the platform's clock. */
  now(): number;
  /** The campaigns' names, in no order that means anything. */
  names(): string[];
  campaign(name: string): FloorCampaign | undefined;
  /** Ends the call that the phone is in; false when it is in none. */
  hangUp(phone: string): boolean;
}

/** Every campaign of the floor. */
export function campaignsOf(floor: Floor): FloorCampaign[] {
  return floor.names().flatMap((name) => floor.campaign(name) ?? []);
}

/** The platform's own counts of a campaign's agents: each agent stands in one of the first six. */
export interface Headcount {
  available: number;
  notAvailable: number;
  paused: number;
  busy: number;
  busyPaused: number;
  wrapUp: number;
  total: number;
  logged: number;
}

/** Busy = in a call or ringing. Not available = no such phone, or offline. */
export function headcount(members: readonly FloorMember[]): Headcount {
  const count: Headcount = {
    available: 0,
    notAvailable: 0,
    paused: 0,
    busy: 0,
    busyPaused: 0,
    wrapUp: 0,
    total: members.length,
    logged: 0,
  };
  for (const { status, paused, inCall } of members) {
    const gone = status === 4 || status === 5;
    if (!gone) count.logged++;
    if (gone) count.notAvailable++;
    else if (inCall || [2, 3, 6, 7, 8].includes(status)) {
      if (paused) count.busyPaused++;
      else count.busy++;
    } else if (status === 9) count.wrapUp++;
    else if (paused) count.paused++;
    else count.available++;
  }
  return count;
}
