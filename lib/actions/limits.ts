import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Area, Person } from "@/lib/domain/access";
import { Refusal } from "./refusal";

const windowSeconds = 60;
/** More than anybody does by hand. */
const actionsPerWindow = 60;
/** A large one is sent in pieces. */
const basesPerWindow = 10;

/** Bounds what one person may have done on the platform, for each kind of action. */
export type ActionLimits = {
  /** @throws Refusal `too_many_requests`, and says for how long */
  readonly take: (person: Person, what: Area | "person") => Promise<void>;
};

export function createActionLimits(): ActionLimits {
  const bases = new RateLimiterMemory({ points: basesPerWindow, duration: windowSeconds });
  const others = new RateLimiterMemory({ points: actionsPerWindow, duration: windowSeconds });
  return {
    async take({ id }, what) {
      try {
        await (what === "bases" ? bases : others).consume(`${what} ${id}`);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw new Refusal("too_many_requests", "Too many actions. Wait before the next one.", {
          retryAfterSeconds,
        });
      }
    },
  };
}
