import type { Timer } from "./events";
import type { Distribution } from "./random";

export const strategies = [
  "ringall",
  "leastrecent",
  "fewestcalls",
  "random",
  "rrmemory",
  "rrordered",
  "linear",
  "wrandom",
] as const;
export type Strategy = (typeof strategies)[number];

/** Asterisk's device states, 0 to 8, and the platform's own wrap-up, 9. */
export const Status = {
  unknown: 0,
  available: 1,
  in_use: 2,
  busy: 3,
  invalid: 4,
  unavailable: 5,
  ringing: 6,
  ring_in_use: 7,
  on_hold: 8,
  wrap_up: 9,
} as const;
export type StatusName = keyof typeof Status;
export type StatusCode = (typeof Status)[StatusName];

/** How a campaign behaves. Times in seconds. */
export interface CampaignPlan {
  name: string;
  direction: "inbound" | "outbound";
  strategy: Strategy;
  thresholdSeconds: number;
  wrapUpSeconds: number;
  /** Inbound: mean arrivals an hour, before the shape of the day. Outbound: unused. */
  callsPerHour: number;
  /** A slow wave on the arrivals: 0.3 means 30 % more at its crest, 30 % less in its trough. */
  swing?: { share: number; minutes: number; phase: number };
  talk: Distribution;
  /** How long a caller waits before giving up; absent = for ever. */
  patience?: Distribution;
  /** How long a phone rings before its agent answers; absent = answered at once. */
  ring?: Distribution;
  /** Share of offers that the agent lets ring out. */
  missed?: number;
  autoPause?: boolean;
  /** Share of calls with a hold in them. */
  holds?: number;
  /** Outbound: dials per free agent, and the share of dials that a person answers. */
  dialer?: { pacing: number; answered: number };
}

export interface AgentPlan {
  location: string;
  stateInterface?: string;
  name: string;
  campaigns: { campaign: string; penalty: number; membership: "static" | "dynamic" | "" }[];
  /** A phone that does not exist: status 4 for ever. */
  missing?: boolean;
  /** A phone whose device state nobody reports: status 0 while it is there, in a call or not. */
  unreported?: boolean;
  /** How this agent's "no reason" and reasons are written. */
  reasonForm?: "plain" | "brackets";
}

/** What agents do besides taking calls. Minutes. Absent = they never do. */
export interface Habits {
  pauseEvery: number;
  shift: number;
  away: number;
  privateCallEvery: number;
  oddityEvery: number;
}

export interface Plan {
  campaigns: CampaignPlan[];
  agents: AgentPlan[];
  habits?: Habits;
  /** Hourly multipliers of the arrivals, local time; absent = the same all day. */
  day?: readonly number[];
  /** Local hour at which the counters fall back to 0; absent = never. */
  resetHour?: number;
}

/** One agent in one campaign: what Asterisk counts per queue. */
export interface Member {
  readonly agent: Agent;
  readonly campaign: Campaign;
  membership: "static" | "dynamic" | "";
  penalty: number;
  callsTaken: number;
  /** Epoch seconds of the last hang-up; 0 = none. */
  lastCall: number;
  inCall: boolean;
  paused: boolean;
  /** As the platform writes it; undefined = the key is absent. */
  pausedReason: string | undefined;
  /** Epoch seconds; 0 = never. */
  lastPause: number;
}

export interface Agent {
  readonly location: string;
  readonly phone: string;
  readonly stateInterface: string;
  name: string;
  reasonForm: "plain" | "brackets";
  members: Member[];
  /** The phone exists. */
  exists: boolean;
  registered: boolean;
  /** Somebody reports its device state. */
  reported: boolean;
  call: Call | undefined;
  ringing: Call | undefined;
  onHold: boolean;
  /** Another call rings on the phone while it is in one. */
  secondLine: boolean;
  wrapUp: { ends: Timer | undefined } | undefined;
  status: StatusCode;
  /** When that status began, milliseconds since the epoch. */
  since: number;
  /** Epoch seconds. */
  loggedInAt: number;
}

/** What was asked for through the API. It is no chance: it goes on in a still world too. */
export interface Order {
  /** How long the call is talked, seconds. */
  readonly talkSeconds: number;
  /** Wrap-up after a call that no campaign's queue put through. */
  readonly wrapUpSeconds: number;
  /** `abandoned`: the callee gave up waiting; `dropped`: a scene took the call away, nothing counts it. */
  over(how: "ended" | "abandoned" | "dropped"): void;
}

/** A call: of a campaign, or an agent's own (no campaign). Times in milliseconds since the epoch. */
export interface Call {
  readonly id: number;
  readonly campaign: Campaign | undefined;
  queuedAt: number;
  ringing: Member[];
  answered: { at: number; member: Member | undefined; inTime: boolean } | undefined;
  /** The phone says BUSY rather than INUSE. */
  busy: boolean;
  /** Absent for what happens by chance. */
  order?: Order;
  timers: {
    patience?: Timer | undefined;
    ring?: Timer | undefined;
    end?: Timer | undefined;
    hold?: Timer | undefined;
  };
}

/** Counters since the last reset. */
export interface Counters {
  answered: number;
  completed: number;
  completedInTime: number;
  abandoned: number;
  abandonedInTime: number;
  /** Asterisk's exponential averages, whole seconds. */
  holdAverage: number;
  talkAverage: number;
  /** Sums over answered and over completed calls, seconds. */
  waited: number;
  talked: number;
}

export interface Campaign {
  readonly name: string;
  readonly plan: CampaignPlan;
  strategy: Strategy;
  thresholdSeconds: number;
  wrapUpSeconds: number;
  members: Member[];
  /** Callers in order of arrival, those whose agent is ringing included. */
  waiting: Call[];
  counters: Counters;
  /** The member that the round-robin strategies picked last. */
  lastPicked: number;
  /** Outbound dials in progress. */
  dialing: number;
  /** Contacts that somebody gave the dialer are in line: strangers are left alone meanwhile. */
  hasContacts: boolean;
  removed: boolean;
}
