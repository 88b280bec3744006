import type { Kysely } from "kysely";
import type { Person, PortalPass } from "@/lib/domain/access";
import type { Log } from "@/lib/log";
import type { Schema } from "@/lib/store/schema";
import type { Store } from "@/lib/store/store";
import { type Auth, idleMs } from "./better-auth";
import { readCookie } from "./cookie";
import { type PersonRow, personColumns, personOf } from "./person";
import { portalCookie, portalCookieName } from "./portal-cookie";

/** What another process changed is seen after so long; what this one changed, at once. */
const recheckMs = 30_000;
const mostKnown = 20_000;
/** A session that is used is written down as going on when this much of its time is gone. */
const goneMs = { user: 86_400_000, portal: 3_600_000 } as const;

type Holder = Person | PortalPass;
/** What a session is for. Each kind has a cookie of its own, and is nobody's in the other one. */
export type Kind = Holder["kind"];

type Known = {
  readonly token: string;
  readonly holder: Holder;
  /** What the holder was made from: the same row again is the same object. */
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
  /** The same for the panel inside of the portal's frame. */
  readonly portalOf: (cookies: string) => PortalPass | null | Promise<PortalPass | null>;
  /** Forgets this person's sessions here and now. They must be gone from the database already. */
  readonly drop: (userId: string) => void;
  /** Forgets the session of this kind that these cookies hold. */
  readonly dropOf: (cookies: string, kind: Kind) => void;
  /**
   * The session of this kind that these cookies hold, as better-auth's cookie: there may be others of its name, of other
   * sessions.
   */
  readonly cookieOf: (cookies: string, kind: Kind) => string;
  /** The `Set-Cookie` header with which the session of these cookies becomes the panel's. */
  readonly portalCookieOf: (cookies: string) => string;
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
  const asking = new Map<string, Promise<Holder | null>>();
  const cookieNames = {
    user: `${parts.isSecure ? "__Secure-" : ""}vigia.session_token`,
    portal: portalCookieName,
  } as const;
  let dropped = 0;

  async function ask(cookie: string): Promise<Holder | null> {
    const auth = await parts.auth();
    const before = dropped;
    const found = await parts.store.use(() =>
      auth.api.getSession({ headers: new Headers({ cookie: `${cookieNames.user}=${cookie}` }) }),
    );
    // Somebody's sessions ended while this was on its way: it may be one of them.
    if (before !== dropped) return ask(cookie);
    if (found === null) return null;
    const row = await parts.store.use((db) =>
      sessionsWithHolders(db).where("session.token", "=", found.session.token).executeTakeFirst(),
    );
    if (before !== dropped) return ask(cookie);
    if (row === undefined || row.disabled !== 0) return null;
    if (known.size >= mostKnown) known.delete([...known.keys()][0] ?? "");
    const { token, expiresAt, ...rest } = row;
    const holder = holderOf(rest);
    known.set(cookie, {
      token,
      holder,
      made: JSON.stringify(rest),
      expiresAt: Date.parse(expiresAt),
      usedAt: Date.now(),
    });
    return holder;
  }

  async function recheck(db: Kysely<Schema>): Promise<void> {
    const before = dropped;
    const entries = [...known];
    for (let i = 0; i < entries.length; i += 500) {
      const some = entries.slice(i, i + 500);
      const rows = await sessionsWithHolders(db)
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
    await prolong(db, "user");
    await prolong(db, "portal");
  }

  function note(
    cookie: string,
    entry: Known,
    row: (HolderRow & { token: string; expiresAt: string }) | undefined,
  ): void {
    if (row === undefined || row.disabled !== 0) {
      known.delete(cookie);
      return;
    }
    const { token: _, expiresAt, ...rest } = row;
    const made = JSON.stringify(rest);
    const holder = made === entry.made ? entry.holder : holderOf(rest);
    known.set(cookie, { ...entry, holder, made, expiresAt: Date.parse(expiresAt) });
  }

  /** A session that is used goes on; not written at each use. */
  async function prolong(db: Kysely<Schema>, kind: Kind): Promise<void> {
    const now = Date.now();
    const tokens = [...known.values()]
      .filter(({ holder, usedAt, expiresAt }) => {
        const isUsed = usedAt + idleMs[kind] - expiresAt > goneMs[kind];
        return holder.kind === kind && isUsed && expiresAt > now;
      })
      .map(({ token }) => token);
    if (tokens.length === 0) return;
    const expiresAt = new Date(now + idleMs[kind]).toISOString();
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

  function find<K extends Kind>(cookies: string, kind: K): Of<K> | null | Promise<Of<K> | null> {
    const cookie = readCookie(cookies, cookieNames[kind]);
    if (cookie === null) return null;
    const entry = known.get(cookie);
    const now = Date.now();
    if (entry !== undefined) {
      if (entry.expiresAt <= now) {
        known.delete(cookie);
        return null;
      }
      const holder = only(kind, entry.holder);
      if (holder !== null) entry.usedAt = now;
      return holder;
    }
    const asked = asking.get(cookie) ?? ask(cookie).finally(() => asking.delete(cookie));
    asking.set(cookie, asked);
    return asked.then((holder) => only(kind, holder));
  }

  return {
    personOf: (cookies) => find(cookies, "user"),
    portalOf: (cookies) => find(cookies, "portal"),
    drop(userId) {
      dropped += 1;
      for (const [cookie, { holder }] of known) {
        if (personIn(holder).id === userId) known.delete(cookie);
      }
    },
    dropOf(cookies, kind) {
      dropped += 1;
      // A cookie can be written in several ways that hold one session.
      const ended = known.get(readCookie(cookies, cookieNames[kind]) ?? "")?.token;
      for (const [cookie, { token }] of known) if (token === ended) known.delete(cookie);
    },
    cookieOf: (cookies, kind) => `${cookieNames.user}=${readCookie(cookies, cookieNames[kind]) ?? ""}`,
    portalCookieOf: (cookies) => portalCookie(readCookie(cookies, cookieNames.user) ?? ""),
    stop: () => clearInterval(timer),
  };
}

type Of<K extends Kind> = Extract<Holder, { kind: K }>;

/** The holder, where the session is of this kind. */
function only<K extends Kind>(kind: K, holder: Holder | null): Of<K> | null {
  const isOf = (one: Holder): one is Of<K> => one.kind === kind;
  return holder !== null && isOf(holder) ? holder : null;
}

type HolderRow = PersonRow & { readonly kind: Kind };

function holderOf({ kind, ...row }: HolderRow): Holder {
  const person = personOf(row);
  return kind === "portal" ? { kind, person } : person;
}

function personIn(holder: Holder): Person {
  return holder.kind === "portal" ? holder.person : holder;
}

function sessionsWithHolders(db: Kysely<Schema>) {
  return db
    .selectFrom("session")
    .innerJoin("user", "user.id", "session.userId")
    .select([
      "session.token",
      "session.expiresAt",
      "session.kind",
      ...personColumns.map((name) => `user.${name}` as const),
    ]);
}
