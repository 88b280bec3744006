import { enqueue } from "./calls";
import type { Campaign } from "./model";
import { after, type World } from "./world";
import { hourOfDay } from "./zone";

/** How busy each hour of a working day is, against its mean busy hour; the nights are quiet, not dead. */
export const workingDay: readonly number[] = [
  0.06, 0.04, 0.03, 0.03, 0.04, 0.08, 0.18, 0.4, 0.75, 1.05, 1.2, 1.15, 0.95, 0.85, 0.95, 1.05, 1.0, 0.9, 0.7,
  0.5, 0.35, 0.25, 0.15, 0.1,
];

/** Mean arrivals an hour at that time. */
export function arrivalRate(world: World, campaign: Campaign): number {
  const { callsPerHour, swing } = campaign.plan;
  const { day } = world.plan;
  const shape = day?.[Math.floor(hourOfDay(world.now, world.timeZone))] ?? 1;
  const wave = swing
    ? 1 + swing.share * Math.sin(2 * Math.PI * (world.now / 60000 / swing.minutes + swing.phase))
    : 1;
  return callsPerHour * shape * wave;
}

/**
 * Callers of an inbound campaign: a Poisson process whose rate changes over the day, by thinning
 * (Lewis and Shedler): arrivals at the highest rate, of which the due share is let in.
 */
export function startArrivals(world: World, campaign: Campaign): void {
  const { callsPerHour, swing } = campaign.plan;
  const highest = callsPerHour * Math.max(1, ...(world.plan.day ?? [])) * (1 + (swing?.share ?? 0));
  if (highest <= 0) return;
  const meanGap = 3600 / highest;
  const schedule = () => {
    after(world, world.random.sample({ kind: "exponential", mean: meanGap }), () => {
      if (campaign.removed) return;
      if (world.random.next() * highest < arrivalRate(world, campaign)) enqueue(world, campaign);
      schedule();
    });
  };
  schedule();
}
