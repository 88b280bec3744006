import { randomUUID } from "node:crypto";

export interface Sessions {
  /** A new token, or undefined for wrong credentials. */
  logIn(user: string, password: string): string | undefined;
  /** True while the token of this `Authorization` header lives. */
  accepts(authorization: string | undefined): boolean;
  end(token: string): boolean;
  expireAll(): void;
  count(): number;
}

interface Settings {
  user: string;
  password: string;
  lifetimeSeconds: number;
  /** Milliseconds since the epoch, on the platform's clock. */
  now: () => number;
  /** A token that always works, for accounts that were given one. */
  fixedToken?: string | undefined;
}

/** Tokens are base64 of `user:uuid`, and are taken back exactly as they were given. */
export function createSessions(settings: Settings): Sessions {
  const expiries = new Map<string, number>();

  function alive(token: string): boolean {
    if (token === settings.fixedToken) return true;
    const expires = expiries.get(token);
    if (expires === undefined) return false;
    if (expires > settings.now()) return true;
    expiries.delete(token);
    return false;
  }

  return {
    logIn(user, password) {
      if (user !== settings.user || password !== settings.password) return undefined;
      for (const [old, expires] of expiries) if (expires <= settings.now()) expiries.delete(old);
      const token = Buffer.from(`${user}:${randomUUID()}`).toString("base64");
      expiries.set(token, settings.now() + settings.lifetimeSeconds * 1000);
      return token;
    },
    accepts(authorization) {
      const [, token] = /^(?:Basic|Bearer) (.+)$/.exec(authorization ?? "") ?? [];
      return token !== undefined && alive(token);
    },
    end: (token) => expiries.delete(token),
    expireAll: () => expiries.clear(),
    count: () => expiries.size,
  };
}
