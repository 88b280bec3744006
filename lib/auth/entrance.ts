import { isAPIError } from "better-auth/api";
import type { Kysely } from "kysely";
import { z } from "zod";
import { landing } from "@/lib/contracts/access";
import type { Log } from "@/lib/log";
import type { Schema } from "@/lib/store/schema";
import type { Store } from "@/lib/store/store";
import { noEmail } from "./accounts";
import { type Auth, idleMs } from "./better-auth";
import type { Limited, SignInLimits } from "./limits";
import { personColumns, personOf } from "./person";
import { noPortalCookie } from "./portal-cookie";
import type { Kind, Sessions } from "./sessions";

export type SignedIn = {
  readonly kind: "signed_in";
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly role: ReturnType<typeof personOf>["role"];
  };
  readonly landing: (typeof landing)["_output"];
  readonly language: string | null;
};

/** Every function throws StoreUnavailable when the database cannot be used. */
export type Entrance = {
  /** @param who an email or a user name; `wrong` says the same whether there is such an account or not */
  readonly signIn: (
    who: string,
    password: string,
    address: string | null,
  ) => Promise<SignedIn | { readonly kind: "wrong" } | Limited>;
  /** Ends the session of this cookie header; the headers that take the cookie away. */
  readonly signOut: (cookie: string) => Promise<readonly string[]>;
  /** As `signIn`, to the panel inside of the portal's frame and nothing else. */
  readonly signInToPortal: Entrance["signIn"];
  readonly signOutOfPortal: Entrance["signOut"];
  /** The person's other sessions end; the new cookie of this one. Null: the present password is not that. */
  readonly changePassword: (
    person: { readonly id: string },
    cookie: string,
    current: string,
    password: string,
  ) => Promise<{ readonly cookies: readonly string[] } | Limited | null>;
};

export function createEntrance(parts: {
  readonly auth: () => Promise<Auth>;
  readonly store: Store;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  readonly log: Log;
}): Entrance {
  const { store, sessions, limits, log } = parts;

  /** The address to sign in with: what cannot be found becomes one that nobody has, which takes as long. */
  async function emailOf(who: string): Promise<string> {
    if (who.includes("@")) {
      const typed = who.trim().toLowerCase();
      // The address that stands for a user name is no second one to guess with.
      return isAddress(typed) && !typed.endsWith(`@${noEmail}`) ? typed : nobody;
    }
    const user = await store.use((db) =>
      db
        .selectFrom("user")
        .select("email")
        .where("username", "=", who.trim().toLowerCase())
        .executeTakeFirst(),
    );
    return user?.email ?? nobody;
  }

  /** Changes with each password, even to the same one. */
  async function passwordHash(db: Kysely<Schema>, email: string): Promise<string | null> {
    const row = await db
      .selectFrom("user")
      .innerJoin("account", "account.userId", "user.id")
      .select("account.password")
      .where("user.email", "=", email)
      .where("account.providerId", "=", "credential")
      .executeTakeFirst();
    return row?.password ?? null;
  }

  /** Makes the panel's session of one that nobody holds yet. Its only cookie. */
  async function toPortal(cookies: readonly string[], body: unknown): Promise<readonly string[]> {
    const { token } = z.object({ token: z.string() }).parse(body);
    const expiresAt = new Date(Date.now() + idleMs.portal).toISOString();
    await store.use((db) =>
      db
        .transaction()
        .execute((transaction) =>
          transaction
            .updateTable("session")
            .set({ kind: "portal", expiresAt })
            .where("token", "=", token)
            .execute(),
        ),
    );
    return [sessions.portalCookieOf(headerOf(cookies))];
  }

  async function check(who: string, password: string, kind: Kind): Promise<SignedIn | null> {
    const email = await emailOf(who);
    const auth = await parts.auth();
    const checked = await store.use((db) => passwordHash(db, email));
    const response = await store.use(() =>
      auth.api.signInEmail({ body: { email, password }, asResponse: true }),
    );
    if (response.status !== 200) {
      if (response.status >= 500) throw new Error("Signing in failed unexpectedly.");
      return null;
    }
    const held = response.headers.getSetCookie();
    const cookies = kind === "portal" ? await toPortal(held, await response.json()) : held;
    const lastSignInAt = new Date().toISOString();
    const row = await store.use((db) =>
      db.transaction().execute((transaction) =>
        transaction
          .updateTable("user")
          .set({ lastSignInAt })
          .where("email", "=", email)
          .returning([...personColumns, "landing", "language"])
          .executeTakeFirst(),
      ),
    );
    // Checking takes a moment. Who chose another password meanwhile ended the sessions that were there, but not this one.
    if (
      row === undefined ||
      row.disabled !== 0 ||
      (await store.use((db) => passwordHash(db, email))) !== checked
    ) {
      await end(headerOf(held), "user");
      return null;
    }
    const { id, name, role } = personOf(row);
    return {
      kind: "signed_in",
      cookies,
      user: { id, name, role },
      landing: landing.catch("/").parse(row.landing),
      language: row.language,
    };
  }

  /** Ends the session of this cookie header; the headers that take the cookie away. */
  async function end(cookies: string, kind: Kind): Promise<readonly string[]> {
    const auth = await parts.auth();
    const headers = new Headers({ cookie: sessions.cookieOf(cookies, kind) });
    const response = await store.use(() => auth.api.signOut({ headers, asResponse: true }));
    sessions.dropOf(cookies, kind);
    return kind === "portal" ? [noPortalCookie] : response.headers.getSetCookie();
  }

  const signInTo =
    (kind: Kind): Entrance["signIn"] =>
    async (who, password, address) => {
      const done = await limits.attempt(who, address, () => check(who, password, kind));
      if (done === null) {
        log.warn({ address }, "a sign-in was refused");
        return { kind: "wrong" };
      }
      return done;
    };

  return {
    signIn: signInTo("user"),
    signOut: (cookies) => end(cookies, "user"),
    signInToPortal: signInTo("portal"),
    signOutOfPortal: (cookies) => end(cookies, "portal"),
    async changePassword(person, cookie, current, password) {
      const auth = await parts.auth();
      // Who is signed in is known by more than an address, and closes none for others.
      const done = await limits.attempt(person.id, person.id, async () => {
        try {
          const { headers } = await store.use(() =>
            auth.api.changePassword({
              body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
              headers: new Headers({ cookie: sessions.cookieOf(cookie, "user") }),
              returnHeaders: true,
            }),
          );
          return headers.getSetCookie();
        } catch (error) {
          if (isAPIError(error) && error.statusCode < 500) return null;
          throw error;
        }
      });
      if (done === null || "kind" in done) return done;
      sessions.drop(person.id);
      return { cookies: done };
    },
  };
}

/** The `Cookie` header that holds what these `Set-Cookie` headers set. */
function headerOf(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

/** Of an address that no account can have: no user name becomes it. */
const nobody = "nobody@nowhere.invalid";

/** As much as better-auth wants to see before it looks for somebody. */
function isAddress(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
}
