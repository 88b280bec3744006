import type { Action } from "@/lib/actions/carry-out";
import { Refusal } from "@/lib/actions/refusal";
import { type Accounts, isAccountRefused } from "@/lib/auth/accounts";
import type { ChangedUserInput, NewUserInput, OneTimeLink, User } from "@/lib/contracts/accounts";
import { change, invalid, notFound, onThing } from "./change";

type Parts = { readonly accounts: Pick<Accounts, "list" | "create" | "change" | "link"> };
type NewUser = { readonly user: User; readonly link: OneTimeLink | null };

/** Makes an account. Its link is told once: a repeat gets the user without it. */
export function creatingUser({ accounts }: Parts): Action<NewUserInput, NewUser> {
  return change({
    verb: "create_user",
    onWhom: ({ name }) => onThing(name),
    recorded: ({ password, ...input }) => input,
    async work(input) {
      const user = await orRefusal(accounts.create(input));
      return { user, link: input.password === undefined ? await accounts.link(user.id) : null };
    },
    kept: ({ user }) => ({ user, link: null }),
  });
}

type Change = { readonly id: string; readonly user: ChangedUserInput };

export function changingUser({ accounts }: Parts): Action<Change, { readonly user: User }> {
  return change({
    verb: "change_user",
    onWhom: ({ id }) => nameOf(accounts, id),
    recorded: (input) => input,
    async work({ id, user: input }) {
      const user = await orRefusal(accounts.change(id, input));
      if (user === null) throw notFound("user");
      return { user };
    },
  });
}

/** Makes a link to choose a password with. It is told once. */
export function resettingPassword({ accounts }: Parts): Action<{ readonly id: string }, OneTimeLink> {
  return change({
    verb: "reset_password",
    onWhom: ({ id }) => nameOf(accounts, id),
    recorded: (input) => input,
    async work({ id }) {
      const link = await accounts.link(id);
      if (link === null) throw notFound("user");
      return link;
    },
    kept: () => new Refusal("key_reused", "This link was told once. Ask for another one."),
  });
}

/** What accounts refuse, as the API says it. */
async function orRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isAccountRefused(error) ? invalid(error.field, error.message) : error;
  }
}

/** The audit names somebody as people do; the id is beside it in the input. */
async function nameOf(accounts: Parts["accounts"], id: string) {
  const users = await accounts.list();
  return onThing(users.find((user) => user.id === id)?.name ?? id);
}
