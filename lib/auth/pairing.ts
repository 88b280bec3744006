import { createHash, randomBytes, randomInt } from "node:crypto";

const lastsMs = 10 * 60_000;
const mostOpen = 1000;
/** An office's TVs may come from one address. */
const mostOpenFromOne = 50;
/** Without those that are taken for one another. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

type Request = {
  readonly code: string;
  readonly tokenHash: string;
  readonly address: string | null;
  readonly expiresAt: number;
  /** `taken`: an administrator has typed the code, and the pass is being kept. */
  state: "waiting" | "taken" | { readonly board: string };
};

/** Where TVs without a pass wait for an administrator. In memory: after a restart they ask anew. */
export type PairingDesk = {
  /**
   * A code for a TV. One that asks again with its token keeps its code.
   * @param token what the TV's cookie holds, if it has one
   * @param address where it asks from, when that is known
   * @returns null when too many are waiting
   */
  readonly ask: (
    token: string | null,
    now: number,
    address?: string | null,
  ) => { readonly code: string; readonly token: string; readonly expiresAt: number } | null;
  readonly stateOf: (
    token: string,
    now: number,
  ) => { readonly state: "waiting" | "expired" } | { readonly state: "paired"; readonly board: string };
  /**
   * The request behind a code, which an administrator has typed: once, and not when it is too old. `confirm` tells the TV
   * once its pass is kept; `release` lets the code be typed again when it could not be.
   */
  readonly approve: (
    code: string,
    now: number,
  ) => {
    readonly tokenHash: string;
    readonly confirm: (board: string) => void;
    readonly release: () => void;
  } | null;
};

export function createPairingDesk(): PairingDesk {
  const requests = new Map<string, Request>();

  function tidy(now: number): void {
    for (const [hash, { expiresAt }] of requests) if (expiresAt <= now) requests.delete(hash);
  }

  return {
    ask(token, now, address = null) {
      tidy(now);
      const before = token === null ? undefined : requests.get(hashOf(token));
      if (token !== null && before !== undefined && typeof before.state === "string") {
        return { code: before.code, token, expiresAt: before.expiresAt };
      }
      if (requests.size >= mostOpen) return null;
      const fromThere = [...requests.values()].filter((one) => one.address === address);
      if (address !== null && fromThere.length >= mostOpenFromOne) return null;
      const fresh = randomBytes(32).toString("base64url");
      const code = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("");
      const [tokenHash, expiresAt] = [hashOf(fresh), now + lastsMs];
      requests.set(tokenHash, { code, tokenHash, address, expiresAt, state: "waiting" });
      return { code, token: fresh, expiresAt };
    },
    stateOf(token, now) {
      tidy(now);
      const request = requests.get(hashOf(token));
      if (request === undefined) return { state: "expired" };
      return typeof request.state === "string" ? { state: "waiting" } : { state: "paired", ...request.state };
    },
    approve(code, now) {
      tidy(now);
      const request = [...requests.values()].find((one) => one.code === code && one.state === "waiting");
      if (request === undefined) return null;
      request.state = "taken";
      return {
        tokenHash: request.tokenHash,
        confirm: (board) => {
          request.state = { board };
        },
        release: () => {
          request.state = "waiting";
        },
      };
    },
  };
}

/** What is kept of a token: who reads the database cannot become a TV. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
