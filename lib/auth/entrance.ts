import { isAPIError } from "better-auth/api";
import { landing } from "@/lib/contracts/access";
import type { Log } from "@/lib/log";
import type { Store } from "@/lib/store/store";
import type { Auth } from "./better-auth";
import type { Limited, SignInLimits } from "./limits";
import { personColumns, personOf } from "./person";
import type { Sessions } from "./sessions";

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
    if (who.includes("@")) return who.trim().toLowerCase();
    const user = await store.use((db) =>
      db
        .selectFrom("user")
        .select("email")
        .where("username", "=", who.trim().toLowerCase())
        .executeTakeFirst(),
    );
    return user?.email ?? "nobody@users.invalid";
  }

  async function check(who: string, password: string): Promise<SignedIn | null> {
    const email = await emailOf(who);
    const auth = await parts.auth();
    const response = await store.use(() =>
      auth.api.signInEmail({
        body: { email: isAddress(email) ? email : "nobody@users.invalid", password },
        asResponse: true,
      }),
    );
    if (response.status !== 200) {
      if (response.status >= 500) throw new Error("Signing in failed unexpectedly.");
      return null;
    }
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
    if (row === undefined) return null;
    const { id, name, role } = personOf(row);
    return {
      kind: "signed_in",
      cookies: response.headers.getSetCookie(),
      user: { id, name, role },
      landing: landing.catch("/").parse(row.landing),
      language: row.language,
    };
  }

  return {
    async signIn(who, password, address) {
      const done = await limits.attempt(who, address, () => check(who, password));
      if (done === null) {
        log.warn({ address }, "a sign-in was refused");
        return { kind: "wrong" };
      }
      return done;
    },
    async signOut(cookie) {
      const auth = await parts.auth();
      const response = await store.use(() =>
        auth.api.signOut({ headers: new Headers({ cookie }), asResponse: true }),
      );
      sessions.dropOf(cookie);
      return response.headers.getSetCookie();
    },
    async changePassword(person, cookie, current, password) {
      const auth = await parts.auth();
      const done = await limits.attempt(person.id, null, async () => {
        try {
          const { headers } = await store.use(() =>
            auth.api.changePassword({
              body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
              headers: new Headers({ cookie }),
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

/** As much as better-auth wants to see before it looks for somebody. */
function isAddress(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
}
