import { clockTime, type DateForm, gsonDate } from "./dates";
import { type FloorCampaign, type FloorMember, headcount } from "./floor";
import { hashOrder, type Json, javaDouble, toGson } from "./gson";

export interface Dialect {
  /** IANA zone of the platform's clock. */
  timeZone: string;
  dateForm: DateForm;
  /** `new`: `_interface` for `location`, more keys, an end marker that carries a list's end. */
  asteriskJava: "old" | "new";
}

/** `internalActionId` of one answer, the same in all of its rows. */
export type ActionId = string;

const stamp = (at: number, dialect: Dialect) => gsonDate(at, dialect.timeZone, dialect.dateForm);

function summaryRow(campaign: FloorCampaign, actionId: ActionId, dateReceived: string): Json {
  return {
    queue: campaign.name,
    loggedIn: campaign.loggedIn,
    available: campaign.available,
    callers: campaign.callers,
    holdTime: campaign.holdAverage,
    talkTime: campaign.talkAverage,
    longestHoldTime: campaign.longestHold,
    internalActionId: actionId,
    dateReceived,
  };
}

/**
 * The answer of `Supervisor/queuesummary`: a row per campaign, and the end marker without `queue`.
 * @param campaigns in any order; they are written in a hash table's
 */
export function queueSummary(
  campaigns: readonly FloorCampaign[],
  now: number,
  actionId: ActionId,
  dialect: Dialect,
): string {
  const dateReceived = stamp(now, dialect);
  const byName = new Map(campaigns.map((campaign) => [campaign.name, campaign]));
  const rows: Json[] = [];
  for (const name of hashOrder([...byName.keys()])) {
    const campaign = byName.get(name);
    if (campaign) rows.push(summaryRow(campaign, actionId, dateReceived));
  }
  const list = dialect.asteriskJava === "new" ? { eventList: "Complete", listItems: rows.length } : {};
  return toGson([...rows, { ...list, internalActionId: actionId, dateReceived }]);
}

/** `HH:MM:SS-seconds`. */
const average = (seconds: number) => `${clockTime(seconds)}-${Math.floor(seconds)}`;

function campaignEntry(campaign: FloorCampaign): Json {
  const count = headcount(campaign.members);
  return {
    campaign: campaign.name,
    availables: count.available,
    notavailables: count.notAvailable,
    paused: count.paused,
    busy: count.busy,
    busypaused: count.busyPaused,
    totalagents: count.total,
    logged: count.logged,
    onwrapup: count.wrapUp,
    completed: campaign.completed,
    abandoned: campaign.abandoned,
    talked: average(campaign.meanTalk),
    hold: average(campaign.meanHold),
    // Two decimals at most, none needed: "0", "4.76", as against the service level's "0.0".
    abandonedlevel: String(Number(campaign.abandonedPercent.toFixed(2))),
    totalcalls: campaign.completed + campaign.abandoned,
    acd: campaign.callers,
    servicelevel: javaDouble(campaign.serviceLevel),
    servicelevel2: javaDouble(campaign.serviceLevelWithAbandoned),
    strategy: campaign.strategy,
    slevelthreshold: String(campaign.thresholdSeconds),
    wrapup: campaign.wrapUpSeconds,
  };
}

function agentEntry(
  member: FloorMember,
  now: number,
  wrapUp: number,
  actionId: ActionId,
  dialect: Dialect,
): Json {
  const newer = dialect.asteriskJava === "new";
  return {
    queue: member.queue,
    location: newer ? undefined : member.location,
    _interface: newer ? member.location : undefined,
    membership: member.membership,
    name: member.name,
    penalty: member.penalty,
    callsTaken: member.callsTaken,
    lastCall: member.lastCall,
    lastPause: newer ? member.lastPause : undefined,
    status: member.status,
    paused: member.paused,
    stateinterface: member.stateInterface,
    incall: member.inCall ? 1 : 0,
    pausedreason: member.pausedReason,
    wrapuptime: newer ? wrapUp : undefined,
    logintime: newer ? member.loggedInAt : undefined,
    channelVariables: newer ? {} : undefined,
    internalActionId: actionId,
    dateReceived: stamp(member.since, dialect),
    server: clockTime((Math.floor(now / 1000) * 1000 - Math.floor(member.since / 1000) * 1000) / 1000),
  };
}

/** The answer of `Supervisor/campaignstatus` with an empty `queue`: an entry per campaign. */
export function allCampaigns(campaigns: readonly FloorCampaign[]): string {
  const entries = new Map(campaigns.map((campaign) => [campaign.name, campaign]));
  const ordered = new Map<string, Json>();
  for (const name of hashOrder([...entries.keys()])) {
    const campaign = entries.get(name);
    if (campaign) ordered.set(name, campaignEntry(campaign));
  }
  return toGson(ordered);
}

/** The answer for one campaign: its entry and one per agent in the same object; `{}` when there is none. */
export function oneCampaign(
  campaign: FloorCampaign | undefined,
  now: number,
  actionId: ActionId,
  dialect: Dialect,
): string {
  if (!campaign) return toGson({});
  const entries = new Map<string, Json>([[campaign.name, campaignEntry(campaign)]]);
  for (const member of campaign.members) {
    entries.set(member.location, agentEntry(member, now, campaign.wrapUpSeconds, actionId, dialect));
  }
  const ordered = new Map<string, Json>();
  for (const key of hashOrder([...entries.keys()])) {
    const entry = entries.get(key);
    if (entry) ordered.set(key, entry);
  }
  return toGson(ordered);
}
