import { floorBoardId } from "@/lib/contracts/boards";
import type { WallPass } from "@/lib/domain/access";
import type { Configuration } from "@/lib/store/configuration";
import type { Store } from "@/lib/store/store";
import { wallByTokenHash } from "@/lib/store/walls";
import { readCookie } from "./cookie";
import { hashOf } from "./pairing";

/** A TV's pass ends when it was not used for so long. */
const idleMs = 90 * 86_400_000;
const recheckMs = 30_000;
const cookieSeconds = 400 * 86_400;

type Known = {
  readonly id: string;
  readonly name: string;
  readonly board: string;
  checkedAt: number;
  /** Made from what the board was: while that is the same object, so is the pass. */
  pass: { readonly of: Board | null; readonly value: WallPass } | null;
};

type Board = Configuration["boards"][number];

export type Walls = {
  /** The TV whose pass these cookies hold, as `Sessions.personOf`. */
  readonly wallOf: (cookies: string) => WallPass | null | Promise<WallPass | null>;
  /** Forgets a TV here and now: its pass was taken back, or it has another board. */
  readonly forget: (id: string) => void;
  readonly tokenOf: (cookies: string) => string | null;
  /** The `Set-Cookie` header that keeps a token, for as long as a browser keeps any. */
  readonly cookieOf: (token: string) => string;
};

/** TVs with a pass. It is no person's session: a random token in a cookie, of which the database keeps a hash. */
export function keepWalls(parts: {
  readonly store: Store;
  readonly configuration: () => Configuration;
  readonly isSecure: boolean;
}): Walls {
  const cookieName = `${parts.isSecure ? "__Secure-" : ""}vigia.wall`;
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<WallPass | null>>();
  let forgotten = 0;

  async function ask(token: string): Promise<WallPass | null> {
    const before = forgotten;
    const row = await parts.store.use((db) => wallByTokenHash(db, hashOf(token)));
    if (before !== forgotten) return ask(token);
    if (row === null || Date.parse(row.lastSeenAt ?? row.pairedAt) + idleMs < Date.now()) {
      known.delete(token);
      return null;
    }
    const entry = known.get(token);
    if (entry?.board === row.board && entry.name === row.name) {
      entry.checkedAt = Date.now();
      return present(entry);
    }
    const { id, name, board } = row;
    const made: Known = { id, name, board, checkedAt: Date.now(), pass: null };
    known.set(token, made);
    return present(made);
  }

  function askOnce(token: string): Promise<WallPass | null> {
    const running = asking.get(token);
    if (running !== undefined) return running;
    const asked = ask(token).finally(() => asking.delete(token));
    asking.set(token, asked);
    return asked;
  }

  /** The pass by what its board is now. */
  function present(entry: Known): WallPass {
    const of = parts.configuration().boards.find(({ id }) => id === entry.board) ?? null;
    if (entry.pass?.of !== of || entry.pass === null) entry.pass = { of, value: passOf(entry, of) };
    return entry.pass.value;
  }

  return {
    wallOf(cookies) {
      const token = readCookie(cookies, cookieName);
      if (token === null) return null;
      const entry = known.get(token);
      if (entry === undefined) return askOnce(token);
      if (Date.now() - entry.checkedAt > recheckMs) {
        entry.checkedAt = Date.now();
        // Another process may have taken it back; without a database it stays as it is.
        askOnce(token).catch(() => undefined);
      }
      return present(entry);
    },
    forget(id) {
      forgotten += 1;
      for (const [token, entry] of known) if (entry.id === id) known.delete(token);
    },
    tokenOf: (cookies) => readCookie(cookies, cookieName),
    cookieOf: (token) =>
      `${cookieName}=${token}; Path=/; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax${parts.isSecure ? "; Secure" : ""}`,
  };
}

/** A board that is gone shows nothing. */
function passOf({ id, name, board }: Known, content: Board | null): WallPass {
  const campaigns = content?.campaigns ?? (board === floorBoardId ? "all" : []);
  return {
    kind: "wall",
    id,
    name,
    board: { id: board, campaigns, agentNames: content?.agentNames ?? false },
  };
}
