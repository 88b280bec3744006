import { startArrivals } from "./arrivals";
import { startDialer } from "./dialer";
import { startHabits } from "./habits";
import { resetCounters, surelyAfter, type World } from "./world";
import { hourOfDay } from "./zone";

/** Seconds until that local hour comes round again. */
function secondsUntil(world: World, hour: number): number {
  const ahead = (hour - hourOfDay(world.now, world.timeZone) + 24) % 24;
  return (ahead === 0 ? 24 : ahead) * 3600;
}

/** The daily fall of the counters to 0. */
function resetDaily(world: World, hour: number): void {
  surelyAfter(world, secondsUntil(world, hour), () => {
    resetCounters(world);
    resetDaily(world, hour);
  });
}

/** Starts all that happens of itself: callers, dialers, what agents do, the daily reset. */
export function enliven(world: World): void {
  const { habits, resetHour } = world.plan;
  for (const campaign of world.campaigns.values()) {
    if (campaign.plan.direction === "inbound") startArrivals(world, campaign);
    else startDialer(world, campaign);
  }
  if (habits) for (const agent of world.agents.values()) startHabits(world, agent, habits);
  if (resetHour !== undefined) resetDaily(world, resetHour);
}
