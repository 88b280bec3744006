import type { FaultSettings } from "./faults";
import type { Office } from "./office";
import { officeCommands } from "./officecontrol";
import type { Reply } from "./reply";
import { pretend, type Scene } from "./scene";
import type { Simulation } from "./simulator";
import { resetCounters } from "./world";

const json = (status: number, value: unknown): Reply => ({
  kind: "reply",
  status,
  contentType: "application/json; charset=utf-8",
  body: `${JSON.stringify(value)}\n`,
});

/** What `GET /_sim` says. */
function state({ world, replay, clock, faults, log, context }: Simulation) {
  return {
    now: new Date(clock.now()).toISOString(),
    timeZone: world.timeZone,
    speed: clock.speed,
    still: world.stillSince !== undefined,
    routing: world.routing,
    campaigns: [...world.campaigns.keys()],
    agents: world.agents.size,
    sessions: context.platform.sessions.count(),
    faults: faults.current(),
    calls: log.counts(),
    ...(replay ? { moment: replay.position(), label: replay.moments[replay.position()]?.label } : {}),
  };
}

function replayTo(simulation: Simulation, moment: unknown): void {
  const { replay } = simulation;
  if (!replay) throw new TypeError("this simulator replays nothing");
  if (moment === "play") replay.play();
  else if (moment === "next") replay.step();
  else if (typeof moment === "number" || typeof moment === "string") replay.goTo(moment);
  else throw new TypeError("moment: a number, a label, next or play");
}

type Command = (simulation: Simulation, input: Record<string, unknown>) => unknown;

function officeOf({ office }: Simulation): Office {
  if (!office) throw new TypeError("a recording has no office");
  return office;
}

const commands: Record<string, Command> = {
  "GET /_sim": (simulation) => state(simulation),
  "GET /_sim/calls": ({ log }) => log.calls,
  "DELETE /_sim/calls": ({ log }) => log.clear(),
  ...Object.fromEntries(
    Object.entries(officeCommands).map(([name, command]): [string, Command] => [
      name,
      (simulation, input) => command(officeOf(simulation), input),
    ]),
  ),
  "GET /_sim/faults": ({ faults }) => faults.current(),
  "POST /_sim/faults": ({ faults }, input) => {
    faults.set(input as FaultSettings);
    return faults.current();
  },
  "DELETE /_sim/faults": ({ faults }) => faults.clear(),
  "POST /_sim/reset-counters": ({ world }, { campaign: name }) => {
    const campaign = typeof name === "string" ? world.campaigns.get(name) : undefined;
    if (typeof name === "string" && !campaign) throw new TypeError(`no such campaign: ${name}`);
    resetCounters(world, campaign);
  },
  "POST /_sim/expire-tokens": ({ context }) => context.platform.sessions.expireAll(),
  "POST /_sim/advance": (simulation, { seconds }) => {
    if (typeof seconds !== "number") throw new TypeError("seconds: a number");
    simulation.clock.advance(seconds * 1000);
    simulation.tick();
    return state(simulation);
  },
  "POST /_sim/moment": (simulation, { moment }) => {
    replayTo(simulation, moment);
    return state(simulation);
  },
  "POST /_sim/scene": (simulation, input) => {
    pretend(simulation.world, input as Scene);
    return state(simulation);
  },
};

function parse(body: string): Record<string, unknown> {
  const value: unknown = body.trim() === "" ? {} : JSON.parse(body);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError("a JSON object is needed");
  return { ...value };
}

/** The simulator's own interface, below `/_sim`: no platform has it. 400 with a reason for what it does not know. */
export function control(simulation: Simulation, method: string, path: string, body: string): Reply {
  const name = `${method} ${path.replace(/\/$/, "")}`;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return json(404, { error: `no such call: ${name}`, calls: Object.keys(commands) });
  simulation.tick();
  try {
    return json(200, command(simulation, parse(body)) ?? { ok: true });
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) {
      return json(400, { error: error.message });
    }
    throw error;
  }
}
