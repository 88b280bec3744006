import pLimit from "p-limit";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const windowSeconds = 15 * 60;
const failuresPerAccount = 10;
/** An office may come from one address. */
const failuresPerAddress = 60;
/** Passwords are checked two at a time, and so many may wait: what checks them serves files and names too. */
const checksAtOnce = 2;
const mostWaiting = 40;

export type Limited = { readonly kind: "limited"; readonly retryAfterSeconds: number };

/** Bounds guessing. Only failures count, for the account that is tried and for the address that tries. */
export type SignInLimits = {
  /**
   * Runs an attempt. It counts while it runs, and no more once it succeeds.
   * @param account what was typed, whoever it is: one that does not exist is limited alike
   */
  readonly attempt: <T>(
    account: string,
    address: string | null,
    work: () => Promise<T | null>,
  ) => Promise<T | null | Limited>;
};

export function createSignInLimits(): SignInLimits {
  const accounts = new RateLimiterMemory({ points: failuresPerAccount, duration: windowSeconds });
  const addresses = new RateLimiterMemory({ points: failuresPerAddress, duration: windowSeconds });
  const checks = pLimit(checksAtOnce);
  return {
    async attempt(account, address, work) {
      const name = account.trim().toLowerCase();
      const from = address ?? "unknown";
      if (checks.pendingCount >= mostWaiting) return { kind: "limited", retryAfterSeconds: 5 };
      // The address first: one that is closed must not close accounts any more.
      const fromClosed = await taken(addresses, from);
      if (fromClosed !== null) return fromClosed;
      const closed = await taken(accounts, name);
      if (closed !== null) {
        await addresses.reward(from, 1);
        return closed;
      }
      const giveBack = async () => {
        await accounts.reward(name, 1);
        await addresses.reward(from, 1);
      };
      try {
        const done = await checks(work);
        if (done !== null) await giveBack();
        return done;
      } catch (error) {
        await giveBack();
        throw error;
      }
    },
  };
}

/** Counts an attempt; where there were too many it is not counted, and this is how long to wait. */
async function taken(limiter: RateLimiterMemory, key: string): Promise<Limited | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    await limiter.reward(key, 1);
    return { kind: "limited", retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
  }
}
