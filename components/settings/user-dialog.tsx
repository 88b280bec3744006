"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import {
  type NewUserInput,
  newUserAnswer,
  newUserInput,
  type OneTimeLink,
  type User,
} from "@/lib/contracts/accounts";
import { FormDialog } from "./form-dialog";
import { useChange } from "./use-change";
import { usePlaceRefusal } from "./use-place-refusal";
import { useSchemaForm } from "./use-schema-form";
import { UserFields } from "./user-fields";

/** What a change answers is read anew with the list. */
const answered = z.unknown();

const nobody: NewUserInput = {
  name: "",
  email: null,
  username: null,
  role: "supervisor",
  scope: "all",
  location: null,
  language: null,
  landing: "/",
};

const fields = [
  "name",
  "email",
  "username",
  "role",
  "scope",
  "location",
  "language",
  "landing",
  "password",
] as const;

/** A user, new or as they are. */
export function UserDialog({
  user,
  onLink,
  onLinkMissed,
  onClose,
}: {
  /** Null: a new one. */
  user: User | null;
  /** A new user without a password gets one with this link. */
  onLink: (name: string, link: OneTimeLink) => void;
  /** The link is told once: whoever got no answer the first time needs another. */
  onLinkMissed: (user: User) => void;
  onClose: () => void;
}) {
  const t = useTranslations("settings.users");
  const form = useSchemaForm(newUserInput, user === null ? nobody : fieldsOf(user));
  const place = usePlaceRefusal(form, fields);
  const adding = useChange(newUserAnswer);
  const changing = useChange(answered);

  async function add(input: NewUserInput) {
    const added = await adding.send({ method: "POST", path: "/api/users", body: input }, place);
    if (added === null) return;
    const { user, link } = added.answer;
    if (link !== null) onLink(user.name, link);
    else if (user.hasPassword) onClose();
    else onLinkMissed(user);
  }

  async function change(before: User, input: NewUserInput) {
    const body = changes(fieldsOf(before), input);
    const path = `/api/users/${encodeURIComponent(before.id)}`;
    if (
      Object.keys(body).length === 0 ||
      (await changing.send({ method: "PATCH", path, body }, place)) !== null
    )
      onClose();
  }

  return (
    <FormDialog
      title={user === null ? t("add") : t("edit", { name: user.name })}
      submit={user === null ? t("create") : t("save")}
      state={user === null ? adding.state : changing.state}
      typed={form.formState.isDirty}
      wide
      onSubmit={form.handleSubmit((values) => {
        // An administrator sees all: there is nothing to choose.
        const input = values.role === "admin" ? { ...values, scope: "all" as const } : values;
        return user === null ? add(input) : change(user, input);
      })}
      onClose={onClose}
    >
      <UserFields form={form} isNew={user === null} />
    </FormDialog>
  );
}

function fieldsOf({ name, email, username, role, scope, location, language, landing }: User): NewUserInput {
  return { name, email, username, role, scope, location, language, landing };
}

/** Only what was changed is sent: what somebody else changed meanwhile stays. */
function changes(before: NewUserInput, after: NewUserInput): Partial<NewUserInput> {
  const { password: _, ...fields } = after;
  const known: Readonly<Record<string, unknown>> = before;
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(known[field])),
  );
}
