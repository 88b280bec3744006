import { privateCall, takeNext } from "./calls";
import type { Agent, Habits } from "./model";
import { logIn, logOut, pause, resume } from "./presence";
import { isFree, refresh } from "./status";
import { after, type World } from "./world";

/** Reasons with their usual length in minutes. */
const reasons: readonly { reason: string | undefined; minutes: number; weight: number }[] = [
  { reason: "Baño", minutes: 5, weight: 30 },
  { reason: "Break", minutes: 10, weight: 25 },
  { reason: "Almuerzo", minutes: 26, weight: 14 },
  { reason: "Back office", minutes: 12, weight: 10 },
  { reason: "Coaching", minutes: 14, weight: 6 },
  { reason: "Capacitación: módulo 2", minutes: 20, weight: 4 },
  { reason: "Reunión con <supervisión>", minutes: 9, weight: 3 },
  { reason: undefined, minutes: 4, weight: 4 },
  { reason: "", minutes: 4, weight: 3 },
  {
    reason:
      "Llamar de nuevo al cliente por el reclamo de la factura de octubre (pidió atención personalizada)",
    minutes: 6,
    weight: 1,
  },
];
const totalWeight = reasons.reduce((sum, { weight }) => sum + weight, 0);

function drawReason(world: World): { reason: string | undefined; minutes: number } {
  let left = world.random.next() * totalWeight;
  for (const candidate of reasons) {
    left -= candidate.weight;
    if (left < 0) return candidate;
  }
  return { reason: "Break", minutes: 10 };
}

const present = (world: World, agent: Agent) => world.agents.get(agent.location) === agent;

/** Runs the habit again and again, at random intervals around the mean, while the agent is there. */
function every(world: World, agent: Agent, minutes: number, act: () => void): void {
  if (!Number.isFinite(minutes) || minutes <= 0) return;
  const schedule = () => {
    after(world, 60 * world.random.sample({ kind: "exponential", mean: minutes }), () => {
      if (!present(world, agent)) return;
      act();
      schedule();
    });
  };
  schedule();
}

function takePause(world: World, agent: Agent): void {
  if (!agent.registered || agent.members.some((member) => member.paused)) return;
  const { reason, minutes } = drawReason(world);
  const single =
    agent.members.length > 1 && world.random.chance(0.12) ? [world.random.pick(agent.members)] : undefined;
  pause(world, agent, reason, single);
  after(world, 60 * world.random.sample({ kind: "lognormal", mean: minutes, spread: 0.35 }), () => {
    if (present(world, agent)) resume(world, agent);
  });
}

/** Work, then away, then work: nobody leaves in mid-call. */
function workShifts(world: World, agent: Agent, habits: Habits): void {
  const { random } = world;
  const leave = () => {
    if (!present(world, agent)) return;
    if (!isFree(agent)) {
      after(world, random.between(20, 90), leave);
      return;
    }
    logOut(world, agent);
    after(world, 60 * random.sample({ kind: "lognormal", mean: habits.away, spread: 0.5 }), () => {
      if (!present(world, agent)) return;
      logIn(world, agent);
      after(world, 60 * random.sample({ kind: "lognormal", mean: habits.shift, spread: 0.4 }), leave);
    });
  };
  // The shift has been on for a while, for most.
  after(world, 60 * habits.shift * random.next(), leave);
  if (random.chance(habits.away / (habits.away + habits.shift))) leave();
}

/** Rare things that phones do: a second call on the line, the registration lost while talking. */
function oddity(world: World, agent: Agent): void {
  const { call } = agent;
  if (!call) {
    if (isFree(agent)) privateCall(world, agent, world.random.between(15, 60), true);
    return;
  }
  const loses = world.random.chance(0.3);
  if (loses) agent.registered = false;
  else agent.secondLine = true;
  refresh(agent, world.now);
  after(world, world.random.between(6, 20), () => {
    if (loses) agent.registered = true;
    else agent.secondLine = false;
    refresh(agent, world.now);
    if (isFree(agent)) takeNext(world, agent);
  });
}

export function startHabits(world: World, agent: Agent, habits: Habits): void {
  if (!agent.exists) return;
  const { random } = world;
  every(world, agent, habits.pauseEvery, () => takePause(world, agent));
  every(world, agent, habits.privateCallEvery, () => {
    if (isFree(agent)) privateCall(world, agent, random.sample({ kind: "lognormal", mean: 70, spread: 0.7 }));
  });
  every(world, agent, habits.oddityEvery, () => oddity(world, agent));
  if (agent.members.length > 0) workShifts(world, agent, habits);
}
