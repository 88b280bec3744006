import { type CallLog, createCallLog } from "./calllog";
import { type Clock, createClock } from "./clock";
import type { DateForm } from "./dates";
import { createFaults, type Faults } from "./faults";
import type { Floor } from "./floor";
import type { Context } from "./handle";
import { enliven } from "./life";
import { liveFloor } from "./livefloor";
import type { Plan } from "./model";
import { type Office, type OfficeSettings, openOffice } from "./office";
import type { Platform, TokenForm } from "./platform";
import { createReplay, type Replay } from "./replay";
import { contactCentre } from "./scenario";
import { createSessions } from "./session";
import { advanceTo, createWorld, setStill, type World } from "./world";

export interface SimulatorOptions extends Partial<OfficeSettings> {
  campaigns?: number;
  agents?: number;
  seed?: number;
  /** Simulated seconds per real second; 0 = the clock moves only when it is advanced. */
  speed?: number;
  /** What the platform's clock shows at the start, milliseconds since the epoch; now unless given. */
  start?: number;
  /** `busy`: always a busy hour; `day`: a working day with its nights, counters reset at midnight. */
  hours?: "busy" | "day";
  /** A centre laid out by hand instead of by size. */
  plan?: Plan;
  /** Hours lived before the start, so that the day has a past. */
  warmupHours?: number;
  /** Nothing happens but time, until a scene says otherwise. */
  still?: boolean;
  /** The recorded moments of a real Asterisk in place of the world. */
  replay?: boolean;
  user?: string;
  password?: string;
  /** A token that always works. */
  token?: string;
  tokenLifetimeSeconds?: number;
  auth?: Platform["auth"];
  tokenForm?: TokenForm;
  timeZone?: string;
  dateForm?: DateForm;
  asteriskJava?: "old" | "new";
}

export interface Simulation {
  world: World;
  replay: Replay | undefined;
  office: Office | undefined;
  clock: Clock;
  faults: Faults;
  log: CallLog;
  context: Context;
  /** Brings the world up to the clock. */
  tick(): void;
}

/** Warming up a large centre takes seconds: its past is shorter. */
const usualWarmup = (agents: number) => (agents <= 400 ? 4 : agents <= 1500 ? 1.5 : 0.5);

/** Everything but the socket. Throws a RangeError for an impossible size, speed or time zone. */
export function createSimulation(options: SimulatorOptions = {}): Simulation {
  const { seed = 1, speed = 1, timeZone = "America/Montevideo", start = Date.now() } = options;
  if (!(speed >= 0)) throw new RangeError("speed: 0 or more");
  const plan =
    options.plan ??
    contactCentre({
      campaigns: options.campaigns ?? 8,
      agents: options.agents ?? 90,
      seed,
      hours: options.hours ?? "busy",
    });
  const warmupHours = options.replay ? 0 : (options.warmupHours ?? usualWarmup(plan.agents.length));
  const world = createWorld(plan, { now: start - warmupHours * 3_600_000, seed, timeZone });
  if (!options.replay) enliven(world);
  advanceTo(world, start);
  if (options.still) setStill(world, true);

  // The clock starts only now: warming up must not cost the world its first second.
  const clock = createClock(start, speed);
  const replay = options.replay ? createReplay(clock) : undefined;
  const office = options.replay
    ? undefined
    : openOffice(world, seed, {
        answering: options.answering ?? "manual",
        blacklistField: options.blacklistField ?? "blacklist",
        dispositionAnswer: options.dispositionAnswer ?? "json",
        progressive: options.progressive ?? [],
        history: options.history ?? 400,
      });
  const floor: Floor = replay?.floor ?? liveFloor(world);
  const faults = createFaults();
  const log = createCallLog();
  let actions = 6311;
  const platform: Platform = {
    floor,
    office,
    sessions: createSessions({
      user: options.user ?? "demo",
      password: options.password ?? "demo",
      lifetimeSeconds: options.tokenLifetimeSeconds ?? 8 * 3600,
      now: clock.now,
      fixedToken: options.token,
    }),
    dialect: { timeZone, dateForm: options.dateForm ?? "gson", asteriskJava: options.asteriskJava ?? "old" },
    auth: options.auth ?? "getUserToken",
    tokenForm: options.tokenForm ?? "string",
    nextActionId: () => `1982468278_${++actions}`,
  };
  const tick = () => advanceTo(world, clock.now());
  const context: Context = { platform, faults, log, tick, frozen: new Map() };
  return { world, replay, office, clock, faults, log, context, tick };
}
