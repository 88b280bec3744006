import { landing as landingSchema, language as languageSchema } from "@/lib/contracts/access";
import type { User } from "@/lib/contracts/accounts";
import { readScope } from "./person";

export const userColumns = [
  "user.id",
  "user.name",
  "user.email",
  "user.username",
  "user.role",
  "user.scope",
  "user.location",
  "user.language",
  "user.landing",
  "user.disabled",
  "user.lastSignInAt",
  "account.password",
] as const;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly username: string | null;
  readonly role: User["role"];
  readonly scope: string;
  readonly location: string | null;
  readonly language: string | null;
  readonly landing: string;
  readonly disabled: number;
  readonly lastSignInAt: string | null;
  readonly password: string | null;
};

/** An account as administrators see it. Of the password only whether there is one. */
export function userOf({ password, disabled, ...row }: Row, noEmail: string): User {
  return {
    ...row,
    email: row.email.endsWith(`@${noEmail}`) ? null : row.email,
    scope: row.role === "admin" ? "all" : readScope(row.scope),
    language: languageSchema.nullable().catch(null).parse(row.language),
    landing: landingSchema.catch("/").parse(row.landing),
    disabled: disabled !== 0,
    hasPassword: password !== null,
  };
}
