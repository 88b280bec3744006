import { PlatformHttpError, PlatformUnauthorized } from "./errors";
import { type Account, logIn } from "./log-in";
import type { Answer, Call, Transport } from "./transport";

/** An account to log in with, or a ready token, which cannot be replaced when it expires. */
export type Credentials = Account | { readonly token: string };

export type Session = {
  /**
   * The text of the answer to an authorized call; logs in where that is needed, and once more on a 401.
   * Throws PlatformUnauthorized, PlatformHttpError, and what the transport throws.
   */
  call(path: string, fields: Readonly<Record<string, string>>): Promise<string>;
  /** The call that ends the session; null when there is none of ours to end. */
  lastCall(): Promise<Call | null>;
};

/** A refused log-in, or a new token that is refused, is not tried again sooner: accounts get locked. Just under the poller's 5 s. */
const holdOffMs = 4_000;

type Held = { readonly token: string; readonly since: number; proven: boolean };

/** @param clock ms that only ever grow, not the time of day */
export function createSession(
  credentials: Credentials,
  post: Transport["post"],
  clock: () => number = () => performance.now(),
): Session {
  let held: Held | null =
    "token" in credentials ? { token: credentials.token, since: clock(), proven: true } : null;
  let pending: Promise<Held> | null = null;
  let refusal: { readonly error: PlatformUnauthorized; readonly at: number } | null = null;

  async function open(account: Account): Promise<Held> {
    try {
      const token = await logIn(account, post);
      held = { token, since: clock(), proven: false };
      return held;
    } catch (error) {
      if (error instanceof PlatformUnauthorized) refusal = { error, at: clock() };
      throw error;
    } finally {
      pending = null;
    }
  }

  /** @param refused the session that got a 401, if one did */
  async function session(refused: Held | null): Promise<Held> {
    if (held !== null && held !== refused) return held;
    if ("token" in credentials)
      throw new PlatformUnauthorized("The platform refuses the token in UCONTACT_TOKEN.");
    if (refused !== null && !refused.proven && clock() - refused.since < holdOffMs) throw refusedAnew();
    if (refusal !== null && clock() - refusal.at < holdOffMs) throw refusal.error;
    // However many calls come here together, they share one log-in and its end.
    pending ??= open(credentials);
    return pending;
  }

  async function attempt(path: string, fields: Call["fields"], by: Held): Promise<Answer> {
    const answer = await post({ path, fields, token: by.token });
    if (answer.status !== 401) by.proven = true;
    return answer;
  }

  return {
    async call(path, fields) {
      const first = await session(null);
      let answer = await attempt(path, fields, first);
      if (answer.status === 401) answer = await attempt(path, fields, await session(first));
      if (answer.status === 401) throw refusedAnew();
      if (answer.status < 200 || answer.status >= 300)
        throw new PlatformHttpError(answer.status, answer.text);
      return answer.text;
    },

    async lastCall() {
      await pending?.catch(() => undefined);
      if (held === null || "token" in credentials) return null;
      return {
        path: "auth/EndSession",
        fields: { user: credentials.user, token: held.token },
        token: held.token,
      };
    },
  };
}

function refusedAnew(): PlatformUnauthorized {
  return new PlatformUnauthorized("The platform accepts the log-in but refuses the session it gave.");
}
