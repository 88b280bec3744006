import { randomBytes } from "node:crypto";
import { isAPIError } from "better-auth/api";
import type { Kysely } from "kysely";
import type { ChangedUserInput, NewUserInput, OneTimeLink, SetupInput, User } from "@/lib/contracts/accounts";
import type { Schema } from "@/lib/store/schema";
import type { Store } from "@/lib/store/store";
import type { Auth } from "./better-auth";
import type { Sessions } from "./sessions";
import { userColumns, userOf } from "./user-row";

const linkMs = 24 * 3_600_000;
/** better-auth wants an address for everybody. Nothing is ever sent to this one. */
export const noEmail = "users.invalid";

/** A change of accounts that cannot be. `field` is the input's that is wrong. */
export class AccountRefused extends Error {
  override readonly name = "AccountRefused";
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** By name: Next's bundles each have a class of their own. */
export function isAccountRefused(error: unknown): error is AccountRefused {
  return error instanceof Error && error.name === "AccountRefused" && "field" in error;
}

/** People who may sign in. Every function throws StoreUnavailable when the database cannot be used. */
export type Accounts = {
  readonly list: () => Promise<User[]>;
  /** Whether there is nobody yet. */
  readonly isEmpty: () => Promise<boolean>;
  /** @throws AccountRefused when there is somebody already */
  readonly createFirst: (input: Pick<SetupInput, "name" | "email" | "password">) => Promise<User>;
  /** @throws AccountRefused */
  readonly create: (input: NewUserInput) => Promise<User>;
  /**
   * Another role, scope or phone, or being disabled, ends the person's sessions at once. Null: there is nobody of that id.
   * @throws AccountRefused
   */
  readonly change: (id: string, input: ChangedUserInput) => Promise<User | null>;
  /** A link to choose a password with; those made before stop working. Null: there is nobody of that id. */
  readonly link: (id: string) => Promise<OneTimeLink | null>;
  /** Whose link this token is of; null when it was used, is too old, or never was. */
  readonly userOfLink: (token: string) => Promise<{ id: string; name: string } | null>;
  /** Uses up a link. Ends the person's sessions. False when it is not good any more. */
  readonly choosePassword: (token: string, password: string) => Promise<boolean>;
  /** Brings somebody back as an administrator who is not disabled; by id, email or user name. For the console. */
  readonly makeAdministrator: (who: string) => Promise<User | null>;
};

export function createAccounts(parts: {
  readonly auth: () => Promise<Auth>;
  readonly store: Store;
  readonly sessions: Pick<Sessions, "drop">;
  readonly publicUrl: string;
}): Accounts {
  const { store, sessions } = parts;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: what is checked before a change must still hold when it is made. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function find(id: string): Promise<User | null> {
    const row = await store.use((db) => userRows(db).where("user.id", "=", id).executeTakeFirst());
    return row === undefined ? null : userOf(row, noEmail);
  }

  async function create(input: NewUserInput): Promise<User> {
    await checkUnused(store, input.email, input.username, null);
    const context = await (await parts.auth()).$context;
    const password = input.password === undefined ? null : await context.password.hash(input.password);
    const id = await store.use(async () => {
      const user = await context.internalAdapter.createUser(
        {
          name: input.name,
          email: emailOf(input.email, input.username),
          emailVerified: true,
          username: input.username?.toLowerCase() ?? null,
          role: input.role,
          scope: JSON.stringify(input.role === "admin" ? "all" : input.scope),
          location: input.location,
          language: input.language,
          landing: input.landing,
          disabled: false,
          lastSignInAt: null,
        },
        { method: "create-user" },
      );
      if (password !== null) {
        await context.internalAdapter.linkAccount({
          userId: user.id,
          providerId: "credential",
          accountId: user.id,
          password,
        });
      }
      return user.id;
    });
    const made = await find(id);
    if (made === null) throw new Error("A new account is not there.");
    return made;
  }

  async function change(id: string, input: ChangedUserInput): Promise<User | null> {
    const before = await find(id);
    if (before === null) return null;
    const email = input.email === undefined ? before.email : input.email;
    const username = input.username === undefined ? before.username : input.username;
    if (email === null && username === null) {
      throw new AccountRefused("email", "An email or a user name is needed.");
    }
    await checkUnused(store, email, username, id);
    const role = input.role ?? before.role;
    const disabled = input.disabled ?? before.disabled;
    if (before.role === "admin" && !before.disabled && (role !== "admin" || disabled)) {
      await checkAnotherAdministrator(store, id, role !== "admin" ? "role" : "disabled");
    }
    const scope = role === "admin" ? "all" : (input.scope ?? before.scope);
    const location = input.location === undefined ? before.location : input.location;
    const endsSessions =
      role !== before.role ||
      disabled !== before.disabled ||
      location !== before.location ||
      JSON.stringify(scope) !== JSON.stringify(before.scope);
    await store.use((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable("user")
          .set({
            name: input.name ?? before.name,
            email: emailOf(email, username),
            username: username?.toLowerCase() ?? null,
            role,
            scope: JSON.stringify(scope),
            location,
            language: input.language === undefined ? before.language : input.language,
            landing: input.landing ?? before.landing,
            disabled: disabled ? 1 : 0,
            updatedAt: new Date().toISOString(),
          })
          .where("id", "=", id)
          .execute();
        if (endsSessions) await transaction.deleteFrom("session").where("userId", "=", id).execute();
        if (disabled) await transaction.deleteFrom("verification").where("value", "=", id).execute();
      }),
    );
    // The others' too where only the name changed: they are read again.
    sessions.drop(id);
    return find(id);
  }

  async function link(id: string): Promise<OneTimeLink | null> {
    if ((await find(id)) === null) return null;
    const context = await (await parts.auth()).$context;
    const token = randomBytes(24).toString("base64url");
    const expiresAt = new Date(Date.now() + linkMs);
    await store.use(async (db) => {
      await db
        .transaction()
        .execute((transaction) => transaction.deleteFrom("verification").where("value", "=", id).execute());
      await context.internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: id,
        expiresAt,
      });
    });
    const url = new URL("/reset-password", parts.publicUrl);
    url.searchParams.set("token", token);
    return { url: url.href, expiresAt: expiresAt.toISOString() };
  }

  async function userOfLink(token: string): Promise<{ id: string; name: string } | null> {
    const context = await (await parts.auth()).$context;
    const found = await store.use(() =>
      context.internalAdapter.findVerificationValue(`reset-password:${token}`),
    );
    if (found === null || found.expiresAt.getTime() < Date.now()) return null;
    const user = await find(found.value);
    return user === null || user.disabled ? null : { id: user.id, name: user.name };
  }

  async function choosePassword(token: string, password: string): Promise<boolean> {
    const user = await userOfLink(token);
    if (user === null) return false;
    const auth = await parts.auth();
    try {
      await store.use(() => auth.api.resetPassword({ body: { token, newPassword: password } }));
    } catch (error) {
      if (isAPIError(error) && error.statusCode === 400) return false;
      throw error;
    }
    sessions.drop(user.id);
    return true;
  }

  async function list(): Promise<User[]> {
    const rows = await store.use((db) => userRows(db).orderBy("user.name").execute());
    return rows.map((row) => userOf(row, noEmail));
  }

  async function isEmpty(): Promise<boolean> {
    const row = await store.use((db) => db.selectFrom("user").select("id").limit(1).executeTakeFirst());
    return row === undefined;
  }

  return {
    list,
    isEmpty,
    createFirst: ({ name, email, password }) =>
      inTurn(async () => {
        if (!(await isEmpty())) throw new AccountRefused("code", "There is an account already.");
        return create({
          name,
          email,
          password,
          username: null,
          role: "admin",
          scope: "all",
          location: null,
          language: null,
          landing: "/",
        });
      }),
    create: (input) => inTurn(() => create(input)),
    change: (id, input) => inTurn(() => change(id, input)),
    link: (id) => inTurn(() => link(id)),
    userOfLink,
    choosePassword: (token, password) => inTurn(() => choosePassword(token, password)),
    makeAdministrator: (who) =>
      inTurn(async () => {
        const named = who.toLowerCase();
        const user = (await list()).find(
          ({ id, email, username }) => id === who || email === named || username === named,
        );
        return user === undefined ? null : change(user.id, { role: "admin", disabled: false });
      }),
  };
}

function emailOf(email: string | null, username: string | null): string {
  return (email ?? `${username}@${noEmail}`).toLowerCase();
}

async function checkUnused(
  store: Store,
  email: string | null,
  username: string | null,
  exceptId: string | null,
): Promise<void> {
  const others = await store.use((db) =>
    db
      .selectFrom("user")
      .select(["id", "email", "username"])
      .where((where) =>
        where.or([
          where("email", "=", emailOf(email, username)),
          ...(username === null ? [] : [where("username", "=", username.toLowerCase())]),
        ]),
      )
      .execute(),
  );
  for (const other of others) {
    if (other.id === exceptId) continue;
    const sameName = username !== null && other.username === username.toLowerCase();
    throw sameName
      ? new AccountRefused("username", "Somebody has this user name already.")
      : new AccountRefused("email", "Somebody has this email already.");
  }
}

async function checkAnotherAdministrator(store: Store, id: string, field: string): Promise<void> {
  const other = await store.use((db) =>
    db
      .selectFrom("user")
      .select("id")
      .where("role", "=", "admin")
      .where("disabled", "=", 0)
      .where("id", "!=", id)
      .limit(1)
      .executeTakeFirst(),
  );
  if (other === undefined) throw new AccountRefused(field, "This is the last administrator.");
}

function userRows(db: Kysely<Schema>) {
  return db
    .selectFrom("user")
    .leftJoin("account", (join) =>
      join.onRef("account.userId", "=", "user.id").on("account.providerId", "=", "credential"),
    )
    .select(userColumns);
}
