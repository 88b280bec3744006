import type { Clock } from "./clock";
import type { Floor, FloorCampaign, FloorMember } from "./floor";
import { Status, type StatusCode, type Strategy, strategies } from "./model";
import {
  type Moment,
  type RecordedMember,
  type RecordedSummary,
  readRecording,
  recordedAt,
} from "./recording";
import { phoneOf } from "./world";

export interface Replay {
  floor: Floor;
  moments: readonly Moment[];
  /** Which moment is shown now. */
  position(): number;
  /** Shows that moment, by number or label, and stays there until `play`. Throws a RangeError for another. */
  goTo(moment: number | string): void;
  step(): void;
  /** Goes on by the clock from the moment shown; after the last comes the first. */
  play(): void;
}

/** The wrap-up of the recorded queues; the recording's calls keep this distance. */
const wrapUpSeconds = 15;
/** The last moment is shown so long before the first comes round. */
const lastSeconds = 4;

interface State {
  status: StatusCode;
  /** Seconds since the recording began. */
  since: number;
}

const statusCode = (value: number): StatusCode =>
  Object.values(Status).find((code) => code === value) ?? Status.unknown;
const strategyOf = (value: string): Strategy => strategies.find((name) => name === value) ?? "ringall";

function rows(moment: Moment): RecordedMember[] {
  return Object.values(moment.agents).flatMap((members) => Object.values(members));
}

/** The platform's own layer on a phone: wrap-up is an idle phone shortly after a call. */
function statusAt(moment: Moment, members: readonly RecordedMember[]): StatusCode {
  const recorded = statusCode(members[0]?.status ?? 0);
  const lastCall = Math.max(...members.map((member) => member.lastCall));
  const wrapping = recorded === Status.available && recordedAt + moment.t - lastCall < wrapUpSeconds;
  return wrapping ? Status.wrap_up : recorded;
}

/** Per moment and location: the status, and since when as far as the recording tells. */
function deriveStates(moments: readonly Moment[]): Map<string, State>[] {
  let before = new Map<string, State>();
  return moments.map((moment) => {
    const byLocation = new Map<string, RecordedMember[]>();
    for (const row of rows(moment))
      byLocation.set(row.location, [...(byLocation.get(row.location) ?? []), row]);
    const states = new Map<string, State>();
    for (const [location, members] of byLocation) {
      const status = statusAt(moment, members);
      const known = before.get(location);
      states.set(location, known?.status === status ? known : { status, since: moment.t });
    }
    before = states;
    return states;
  });
}

/** The recorded moments as a floor: Asterisk's figures as they were, dates moved to the clock's day. */
export function createReplay(clock: Clock, moments: readonly Moment[] = readRecording()): Replay {
  const states = deriveStates(moments);
  const length = (moments.at(-1)?.t ?? 0) + lastSeconds;
  let began = clock.now();
  let held: number | undefined;
  /** Phones whose call was cut, until the replay leaves the moment it was cut in. */
  let cut: { moment: number; phones: Set<string> } = { moment: -1, phones: new Set() };

  const elapsed = () => ((clock.now() - began) / 1000) % length;
  function position(): number {
    if (held !== undefined) return held;
    let index = 0;
    while (index + 1 < moments.length && (moments[index + 1]?.t ?? Number.POSITIVE_INFINITY) <= elapsed())
      index++;
    return index;
  }
  const isCut = (location: string) => cut.moment === position() && cut.phones.has(phoneOf(location));

  /** What to add to a recorded instant, in milliseconds, so that the moment shown is now. */
  function shift(moment: Moment): number {
    const into = held === undefined ? elapsed() : moment.t;
    return clock.now() - (recordedAt + into) * 1000;
  }

  function readMember(row: RecordedMember, moment: Moment): FloorMember {
    const state = states[position()]?.get(row.location) ?? { status: Status.unknown, since: moment.t };
    const ended = isCut(row.location);
    return {
      queue: row.queue,
      location: row.location,
      membership: row.membership,
      name: row.name,
      penalty: row.penalty,
      callsTaken: row.callsTaken + (ended && row.incall === 1 ? 1 : 0),
      lastCall: row.lastCall === 0 ? 0 : Math.floor(row.lastCall + shift(moment) / 1000),
      status: ended ? Status.available : state.status,
      paused: row.paused,
      stateInterface: row.stateinterface,
      inCall: row.incall === 1 && !ended,
      pausedReason: row.pausedreason,
      since: ended ? clock.now() : (recordedAt + state.since) * 1000 + shift(moment),
      lastPause: 0,
      loggedInAt: Math.floor((recordedAt * 1000 + shift(moment)) / 1000),
    };
  }

  function campaign(name: string): FloorCampaign | undefined {
    const moment = moments[position()];
    const params = moment?.params[name];
    const summary = moment?.queuesummary.find((row): row is RecordedSummary => row.queue === name);
    if (!moment || !params || !summary) return undefined;
    const { completed, abandoned } = params;
    const ended = completed + abandoned;
    return {
      name,
      strategy: strategyOf(params.strategy),
      thresholdSeconds: params.serviceLevel,
      wrapUpSeconds,
      loggedIn: summary.loggedIn,
      available: summary.available,
      callers: summary.callers,
      longestHold: summary.longestHoldTime,
      holdAverage: summary.holdTime,
      talkAverage: summary.talkTime,
      completed,
      abandoned,
      // The recording has no sums; Asterisk's averages stand in for the platform's.
      meanTalk: params.talkTime,
      meanHold: params.holdTime,
      serviceLevel: params.serviceLevelPerf,
      serviceLevelWithAbandoned: params.serviceLevelPerf2,
      abandonedPercent: ended === 0 ? 0 : (100 * abandoned) / ended,
      members: Object.values(moment.agents[name] ?? {}).map((row) => readMember(row, moment)),
    };
  }

  function hangUp(phone: string): boolean {
    const moment = moments[position()];
    const row = moment && rows(moment).find((member) => phoneOf(member.location) === phone);
    if (!row || isCut(row.location) || ![2, 3, 6, 7, 8].includes(row.status)) return false;
    if (cut.moment !== position()) cut = { moment: position(), phones: new Set() };
    cut.phones.add(phone);
    return true;
  }

  function goTo(target: number | string): void {
    const index = typeof target === "number" ? target : moments.findIndex(({ label }) => label === target);
    if (!moments[index]) throw new RangeError(`no such moment: ${target}`);
    held = index;
  }

  return {
    floor: {
      now: clock.now,
      names: () => Object.keys(moments[position()]?.params ?? {}),
      campaign,
      hangUp,
    },
    moments,
    position,
    goTo,
    step: () => goTo((position() + 1) % moments.length),
    play() {
      began = clock.now() - (moments[position()]?.t ?? 0) * 1000;
      held = undefined;
    },
  };
}
