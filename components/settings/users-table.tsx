"use client";

import { Ban, KeyRound, Pencil, RotateCcw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Explain } from "@/components/ui/explain";
import { IconButton } from "@/components/ui/icon-button";
import { Tag } from "@/components/ui/tag";
import type { User } from "@/lib/contracts/accounts";
import { nameWithoutMark } from "@/lib/domain/campaign";
import { matches } from "./matches";

/** The users that are looked for, and what can be done with each. */
export function UsersTable({
  users,
  wanted,
  onForget,
  onEdit,
  onReset,
  onSwitch,
}: {
  users: readonly User[];
  wanted: string;
  onForget: () => void;
  onEdit: (user: User) => void;
  onReset: (user: User) => void;
  onSwitch: (user: User) => void;
}) {
  const t = useTranslations("settings.users");
  const tr = useTranslations("settings.roles");
  const columns = useColumns();
  const found = useMemo(
    () =>
      users.filter((user) =>
        matches(
          wanted,
          user.name,
          user.email,
          user.username,
          user.location,
          tr(`${user.role}.name`),
          ...(user.scope === "all" ? [] : user.scope),
        ),
      ),
    [users, wanted, tr],
  );
  if (found.length === 0)
    return (
      <EmptyState title={t("noMatch")} action={<Button onClick={onForget}>{t("forget")}</Button>}>
        {t("noMatchText", { count: users.length })}
      </EmptyState>
    );
  return (
    <DataTable
      label={t("list")}
      rows={found}
      rowId={({ id }) => id}
      columns={columns}
      actions={{
        label: t("actions"),
        of: (user) => (
          <>
            <IconButton label={t("edit", { name: user.name })} onClick={() => onEdit(user)}>
              <Pencil aria-hidden />
            </IconButton>
            <IconButton label={t("reset", { name: user.name })} onClick={() => onReset(user)}>
              <KeyRound aria-hidden />
            </IconButton>
            <IconButton
              label={t(user.disabled ? "enable" : "disable", { name: user.name })}
              onClick={() => onSwitch(user)}
            >
              {user.disabled ? <RotateCcw aria-hidden /> : <Ban aria-hidden />}
            </IconButton>
          </>
        ),
      }}
    />
  );
}

function useColumns(): readonly DataColumn<User>[] {
  const t = useTranslations("settings.users");
  const tr = useTranslations("settings.roles");
  const format = useFormatter();
  return useMemo(
    () => [
      {
        id: "name",
        label: t("columns.name"),
        by: ({ name }) => name,
        cell: (user) => (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <span className={user.disabled ? "text-muted" : ""}>{user.name}</span>
            {user.disabled ? <Tag>{t("disabled")}</Tag> : null}
            {user.hasPassword ? null : <Tag>{t("noPassword")}</Tag>}
          </span>
        ),
      },
      {
        id: "signsIn",
        label: t("columns.signsIn"),
        by: ({ email, username }) => email ?? username,
        cell: ({ email, username }) => (
          <span className="text-muted">{[email, username].filter((name) => name !== null).join(" · ")}</span>
        ),
      },
      {
        id: "role",
        label: t("columns.role"),
        by: ({ role }) => tr(`${role}.name`),
        cell: ({ role }) => tr(`${role}.name`),
      },
      {
        id: "scope",
        label: t("columns.scope"),
        by: ({ scope }) => (scope === "all" ? Number.MAX_SAFE_INTEGER : scope.length),
        cell: ({ scope }) =>
          scope === "all" ? (
            t("scope.all")
          ) : scope.length === 0 ? (
            t("scope.none")
          ) : (
            <Explain text={scope.map(nameWithoutMark).join(", ")}>
              {t("scope.count", { count: scope.length })}
            </Explain>
          ),
      },
      {
        id: "lastSignIn",
        label: t("columns.lastSignIn"),
        by: ({ lastSignInAt }) => (lastSignInAt === null ? null : Date.parse(lastSignInAt)),
        cell: ({ lastSignInAt }) => (
          <span className="text-muted">
            {lastSignInAt === null ? t("never") : format.dateTime(new Date(lastSignInAt), "dayTime")}
          </span>
        ),
      },
    ],
    [t, tr, format],
  );
}
