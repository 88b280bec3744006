import { z } from "zod";
import { landing, language, name, role, scope } from "./access";

/** Long enough to need years, short enough not to keep the machine busy. */
export const password = z.string().min(8).max(128);
const email = z.email().max(200);
const username = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[A-Za-z0-9._-]+$/, "Letters, digits, dots, dashes and underscores only.");
/** The platform's location of somebody's phone, like `SIP/1010`. */
const location = name.nullable();

/** `email` takes a user name too. */
export const signInInput = z.object({
  email: name,
  password: z.string().min(1).max(128),
});
export const signInAnswer = z.object({
  redirect: z.literal(false),
  /** The page to begin with. */
  url: landing,
  user: z.object({ id: z.string(), name: z.string(), role }),
});

/** In the panel inside of the portal's frame. */
export const portalSignInAnswer = signInAnswer.pick({ user: true });

export const setupInput = z.strictObject({
  /** From the log of the first start. */
  code: z.string().min(1).max(40),
  name,
  email,
  password,
});

/** With the token of a one-time link. */
export const resetPasswordInput = z.strictObject({ token: z.string().regex(/^[\w-]{1,200}$/), password });
export const changePasswordInput = z.strictObject({ current: z.string().min(1).max(128), password });
export const preferencesInput = z.strictObject({ language, landing });

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** At least one of the two is there. */
  email: z.string().nullable(),
  username: z.string().nullable(),
  role,
  scope,
  location,
  language: language.nullable(),
  landing,
  disabled: z.boolean(),
  /** False until a password has been chosen with the first one-time link. */
  hasPassword: z.boolean(),
  lastSignInAt: z.iso.datetime().nullable(),
});

const userFields = {
  name,
  email: email.nullable(),
  username: username.nullable(),
  role,
  scope,
  location,
  language: language.nullable(),
  landing,
};

/** Without a password the answer has a one-time link to choose one with. */
export const newUserInput = z
  .strictObject({ ...userFields, password: password.optional() })
  .refine((user) => user.email !== null || user.username !== null, {
    path: ["email"],
    message: "An email or a user name is needed.",
  });
export const changedUserInput = z.strictObject({ ...userFields, disabled: z.boolean() }).partial();

export const usersAnswer = z.object({ users: z.array(userSchema) });
/** `url` works once, until `expiresAt`. */
export const linkSchema = z.object({ url: z.string(), expiresAt: z.iso.datetime() });
export const newUserAnswer = z.object({ user: userSchema, link: linkSchema.nullable() });

export type User = z.infer<typeof userSchema>;
export type NewUserInput = z.infer<typeof newUserInput>;
export type ChangedUserInput = z.infer<typeof changedUserInput>;
export type OneTimeLink = z.infer<typeof linkSchema>;
export type SetupInput = z.infer<typeof setupInput>;
