import type { Kysely } from "kysely";
import type { Person } from "@/lib/domain/access";
import type { Log } from "@/lib/log";
import type { Schema } from "@/lib/store/schema";
import type { Store } from "@/lib/store/store";
import { type Auth, idleMs } from "./better-auth";
import { readCookie } from "./cookie";
import { type PersonRow, personColumns, personOf } from "./person";

/** What another process changed is seen after so long; what this one changed, at once. */
const recheckMs = 30_000;
const mostKnown = 20_000;
const dayMs = 86_400_000;

type Known = {
  readonly token: string;
  readonly person: Person;
  /** What the person was made from: the same row again is the same object. */
  readonly made: string;
  readonly expiresAt: number;
  usedAt: number;
};

export type Sessions = {
  /**
   * Whose session a request's cookies hold: from memory at once; the first time from the database. Null: nobody's.
   * The promise rejects with StoreUnavailable when the database cannot be asked.
   */
  readonly personOf: (cookies: string) => Person | null | Promise<Person | null>;
  /** Forgets this person's sessions here and now. They must be gone from the database already. */
  readonly drop: (userId: string) => void;
  /** Forgets the session that these cookies hold. */
  readonly dropOf: (cookies: string) => void;
  /** Of these cookies the one that `personOf` goes by: there may be others of its name, of other sessions. */
  readonly cookieOf: (cookies: string) => string;
  readonly stop: () => void;
};

/** Sessions that were asked for, kept in memory by what their cookie holds: live data ask at each request. */
export function keepSessions(parts: {
  readonly auth: () => Promise<Auth>;
  readonly store: Store;
  readonly log: Log;
  /** Behind https the cookie has another name. */
  readonly isSecure: boolean;
}): Sessions {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Person | null>>();
  const cookieName = `${parts.isSecure ? "__Secure-" : ""}vigia.session_token`;
  let dropped = 0;

  async function ask(cookie: string): Promise<Person | null> {
    const auth = await parts.auth();
    const before = dropped;
    const found = await parts.store.use(() =>
      auth.api.getSession({ headers: new Headers({ cookie: `${cookieName}=${cookie}` }) }),
    );
    // Somebody's sessions ended while this was on its way: it may be one of them.
    if (before !== dropped) return ask(cookie);
    if (found === null) return null;
    const row = await parts.store.use((db) =>
      db.selectFrom("user").select(personColumns).where("id", "=", found.user.id).executeTakeFirst(),
    );
    if (before !== dropped) return ask(cookie);
    if (row === undefined || row.disabled !== 0) return null;
    if (known.size >= mostKnown) known.delete([...known.keys()][0] ?? "");
    const person = personOf(row);
    known.set(cookie, {
      token: found.session.token,
      person,
      made: JSON.stringify(row),
      expiresAt: found.session.expiresAt.getTime(),
      usedAt: Date.now(),
    });
    return person;
  }

  async function recheck(db: Kysely<Schema>): Promise<void> {
    const before = dropped;
    const entries = [...known];
    for (let i = 0; i < entries.length; i += 500) {
      const some = entries.slice(i, i + 500);
      const rows = await db
        .selectFrom("session")
        .innerJoin("user", "user.id", "session.userId")
        .select([
          "session.token",
          "session.expiresAt",
          ...personColumns.map((name) => `user.${name}` as const),
        ])
        .where(
          "session.token",
          "in",
          some.map(([, { token }]) => token),
        )
        .execute();
      const byToken = new Map(rows.map((row) => [row.token, row]));
      if (before !== dropped) return;
      for (const [cookie, entry] of some) note(cookie, entry, byToken.get(entry.token));
    }
    await prolong(db);
  }

  function note(
    cookie: string,
    entry: Known,
    row: (PersonRow & { token: string; expiresAt: string }) | undefined,
  ): void {
    if (row === undefined || row.disabled !== 0) {
      known.delete(cookie);
      return;
    }
    const { token: _, expiresAt, ...rest } = row;
    const made = JSON.stringify(rest);
    const person = made === entry.made ? entry.person : personOf(rest);
    known.set(cookie, { ...entry, person, made, expiresAt: Date.parse(expiresAt) });
  }

  /** A session that is used goes on; written once a day. */
  async function prolong(db: Kysely<Schema>): Promise<void> {
    const now = Date.now();
    const tokens = [...known.values()]
      .filter(({ usedAt, expiresAt }) => usedAt + idleMs - expiresAt > dayMs && expiresAt > now)
      .map(({ token }) => token);
    if (tokens.length === 0) return;
    const expiresAt = new Date(now + idleMs).toISOString();
    await db
      .transaction()
      .execute((transaction) =>
        transaction.updateTable("session").set({ expiresAt }).where("token", "in", tokens).execute(),
      );
  }

  const timer = setInterval(() => {
    if (known.size === 0) return;
    parts.store
      .use(recheck)
      .catch(() => parts.log.warn({}, "sessions could not be looked after: no database"));
  }, recheckMs);
  timer.unref();

  return {
    personOf(cookies) {
      const cookie = readCookie(cookies, cookieName);
      if (cookie === null) return null;
      const entry = known.get(cookie);
      const now = Date.now();
      if (entry !== undefined) {
        if (entry.expiresAt > now) {
          entry.usedAt = now;
          return entry.person;
        }
        known.delete(cookie);
        return null;
      }
      const running = asking.get(cookie);
      if (running !== undefined) return running;
      const asked = ask(cookie).finally(() => asking.delete(cookie));
      asking.set(cookie, asked);
      return asked;
    },
    drop(userId) {
      dropped += 1;
      for (const [cookie, { person }] of known) if (person.id === userId) known.delete(cookie);
    },
    dropOf(cookies) {
      dropped += 1;
      // A cookie can be written in several ways that hold one session.
      const ended = known.get(readCookie(cookies, cookieName) ?? "")?.token;
      for (const [cookie, { token }] of known) if (token === ended) known.delete(cookie);
    },
    cookieOf: (cookies) => `${cookieName}=${readCookie(cookies, cookieName) ?? ""}`,
    stop: () => clearInterval(timer),
  };
}
