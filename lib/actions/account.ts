import { type Accounts, isAccountRefused } from "@/lib/auth/accounts";
import type { Entrance } from "@/lib/auth/entrance";
import type { SetupInput } from "@/lib/contracts/accounts";
import type { Person } from "@/lib/domain/access";
import type { Action } from "./carry-out";
import { Refusal } from "./refusal";

// What people do about their own account. No password, token or code is recorded.

const nothingRecorded = () => ({});
const succeeded = () => "succeeded" as const;
const done = { done: true } as const;

export function noSuchLink(): Refusal {
  return new Refusal("invalid_request", "This link was used already, or is too old.", { field: "token" });
}

/** A password chosen with a one-time link. */
export function choosePassword(
  accounts: Pick<Accounts, "choosePassword">,
  name: string,
): Action<{ token: string; password: string }, typeof done> {
  return {
    verb: "choose_password",
    onWhom: () => ({ campaign: null, target: name }),
    recorded: nothingRecorded,
    async work({ token, password }) {
      if (!(await accounts.choosePassword(token, password))) throw noSuchLink();
      return done;
    },
    outcomeOf: succeeded,
    unknownAnswer: done,
  };
}

/** The first administrator: by the settings, or by who knows the code of the log. */
export function createFirstAdministrator(
  accounts: Pick<Accounts, "createFirst">,
): Action<Omit<SetupInput, "code">, typeof done> {
  return {
    verb: "create_user",
    onWhom: ({ email }) => ({ campaign: null, target: email }),
    recorded: ({ name, email }) => ({ name, email, role: "admin" }),
    async work(input) {
      try {
        await accounts.createFirst(input);
      } catch (error) {
        if (!isAccountRefused(error)) throw error;
        throw new Refusal("invalid_request", error.message, { field: error.field });
      }
      return done;
    },
    outcomeOf: succeeded,
    unknownAnswer: done,
  };
}

/** @param keep is given the cookies of the new session */
export function changePassword(parts: {
  readonly entrance: Pick<Entrance, "changePassword">;
  readonly person: Person;
  readonly cookies: string;
  readonly keep: (cookies: readonly string[]) => void;
}): Action<{ current: string; password: string }, typeof done> {
  const { entrance, person, cookies, keep } = parts;
  return {
    verb: "change_password",
    onWhom: () => ({ campaign: null, target: person.name }),
    recorded: nothingRecorded,
    async work({ current, password }) {
      const changed = await entrance.changePassword(person, cookies, current, password);
      if (changed === null) {
        throw new Refusal("invalid_request", "This is not your present password.", { field: "current" });
      }
      if ("kind" in changed) {
        throw new Refusal("too_many_requests", "Too many attempts. Wait before the next one.");
      }
      keep(changed.cookies);
      return done;
    },
    outcomeOf: succeeded,
    unknownAnswer: done,
  };
}

export function changePreferences(
  accounts: Pick<Accounts, "change">,
  person: Person,
): Action<Pick<Parameters<Accounts["change"]>[1], "language" | "landing">, typeof done> {
  return {
    verb: "change_preferences",
    onWhom: () => ({ campaign: null, target: person.name }),
    recorded: (input) => input,
    async work({ language, landing }) {
      await accounts.change(person.id, { language, landing });
      return done;
    },
    outcomeOf: succeeded,
    unknownAnswer: done,
  };
}
