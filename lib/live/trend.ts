import type { Picture } from "./picture";
import { standsSince } from "./picture";

export const stepMs = 15_000;
const steps = 240;
const stepsPerMinute = 60_000 / stepMs;

/** What was seen within one step. */
type Step = {
  readonly waiting: number | null;
  readonly serviceLevel: number | null;
  readonly withAbandoned: number | null;
};

/** The last hour of a campaign: steps by their number since 1970. A number that is missing is a gap. */
export type Trend = ReadonlyMap<string, ReadonlyMap<number, Step>>;

export function stepNumber(at: number): number {
  return Math.floor(at / stepMs);
}

/** Takes the picture's figures into the present step: the most that waited in it, the last service level. */
export function recordTrend(trend: Trend, picture: Picture, now: number): Trend {
  if (picture.campaigns === null || standsSince(picture.clock) !== null) return trend;
  const step = stepNumber(now);
  return new Map(
    picture.campaigns.value.map(({ campaign, calls, serviceLevel }) => {
      const before = trend.get(campaign) ?? new Map<number, Step>();
      const seen = before.get(step);
      // The hour before this minute began, since minutes are shown whole.
      const oldest = step - steps - stepsPerMinute;
      const kept = seen === undefined ? [...before].filter(([number]) => number > oldest) : before;
      const next = new Map(kept).set(step, {
        waiting: most(seen?.waiting ?? null, calls.waiting),
        serviceLevel: serviceLevel.percent,
        withAbandoned: serviceLevel.withAbandonedPercent,
      });
      return [campaign, next];
    }),
  );
}

/** A campaign's hour in steps of 15 s, oldest first, without the running one; from the first step known. */
export function pointsOf(trend: Trend, campaign: string, step: number): ({ at: string } & Step)[] {
  const known = trend.get(campaign) ?? new Map<number, Step>();
  const first = Math.max(step - steps, Math.min(step, ...known.keys()));
  return Array.from({ length: step - first }, (_, i) => {
    const seen = known.get(first + i);
    return {
      at: new Date((first + i) * stepMs).toISOString(),
      waiting: seen?.waiting ?? null,
      serviceLevel: seen?.serviceLevel ?? null,
      withAbandoned: seen?.withAbandoned ?? null,
    };
  });
}

/** A campaign's hour of waiting calls in minutes, oldest first: the most in each minute. */
export function sparkOf(trend: Trend, campaign: string, step: number): (number | null)[] {
  const known = trend.get(campaign) ?? new Map<number, Step>();
  const end = Math.floor(step / stepsPerMinute) * stepsPerMinute;
  return Array.from({ length: steps / stepsPerMinute }, (_, i) => {
    const first = end - steps + i * stepsPerMinute;
    return Array.from({ length: stepsPerMinute }, (_, k) => known.get(first + k)?.waiting ?? null).reduce(
      most,
      null,
    );
  });
}

function most(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
