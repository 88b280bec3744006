import { onTestFinished } from "vitest";
import { createAccounts } from "@/lib/auth/accounts";
import { type Auth, createAuth } from "@/lib/auth/better-auth";
import { createEntrance } from "@/lib/auth/entrance";
import { createSignInLimits } from "@/lib/auth/limits";
import { keepSessions } from "@/lib/auth/sessions";
import type { NewUserInput } from "@/lib/contracts/accounts";
import { log } from "@/lib/log";
import { openStore, type Store } from "@/lib/store/store";
import { emptyFolder } from "@/lib/store/testing/places";

export const password = "a password for tests";

const nobody: NewUserInput = {
  name: "Ana",
  email: null,
  username: "ana",
  role: "viewer",
  scope: "all",
  location: null,
  language: null,
  landing: "/",
};

/** Accounts, sessions and the entrance on a real database of their own. Ends with the test. */
export async function openHouse() {
  const opened = await openStore(await emptyFolder());
  let uses = 0;
  let held: Promise<void> = Promise.resolve();
  const store: Store = {
    ...opened,
    async use(work) {
      uses += 1;
      const mine = held;
      held = Promise.resolve();
      const read = await opened.use(work);
      await mine;
      return read;
    },
  };
  let made: Auth | null = null;
  const auth = () =>
    opened.use(async (db) => {
      made ??= createAuth({ db, secret: "a secret of thirty-two characters", publicUrl: "http://here", log });
      return made;
    });
  const sessions = keepSessions({ auth, store, log, isSecure: false });
  const accounts = createAccounts({ auth, store, sessions, publicUrl: "http://here" });
  const limits = createSignInLimits();
  const entrance = createEntrance({ auth, store, sessions, limits, log });
  onTestFinished(async () => {
    sessions.stop();
    await opened.close();
  }, 60_000);

  return {
    store,
    accounts,
    sessions,
    entrance,
    /** How often the database was asked so far. */
    uses: () => uses,
    /** The next answer of the database arrives only when the function that this returns is called. */
    holdNextAnswer(): () => void {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    user: (more: Partial<NewUserInput> = {}) => accounts.create({ ...nobody, password, ...more }),
    /** The `Cookie` header of somebody who has signed in; null when they could not. */
    async enter(who: string, typed = password): Promise<string | null> {
      const done = await entrance.signIn(who, typed, "10.0.0.1");
      if (done.kind !== "signed_in") return null;
      return done.cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    },
    /** The same of who has signed in to the panel. */
    async enterPortal(who: string, typed = password): Promise<string | null> {
      const done = await entrance.signInToPortal(who, typed, "10.0.0.1");
      if (done.kind !== "signed_in") return null;
      return done.cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    },
  };
}
