import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "./refusal";

/** Counts one more. @throws Refusal `too_many_requests` */
export type Pace = (personId: string) => Promise<void>;

/** Bounds how often in a minute one person may do a thing. */
export function createPace(timesPerMinute: number): Pace {
  const limiter = new RateLimiterMemory({ points: timesPerMinute, duration: 60 });
  return async (personId) => {
    try {
      await limiter.consume(personId);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refusal("too_many_requests", "You asked for this too often. Wait a minute.");
    }
  };
}
