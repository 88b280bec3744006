"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { usersQuery } from "@/lib/client/administration";
import type { OneTimeLink, User } from "@/lib/contracts/accounts";
import { Kept } from "./kept";
import { LinkDialog } from "./link-dialog";
import { NewLink } from "./new-link";
import { SwitchUser } from "./switch-user";
import { UserDialog } from "./user-dialog";
import { UsersTable } from "./users-table";

type Open =
  | { readonly what: "new" }
  | { readonly what: "edit" | "switch" | "reset"; readonly user: User }
  | { readonly what: "link"; readonly name: string; readonly link: OneTimeLink };

/** Who may sign in, and what they may see and do. */
export function UsersScreen() {
  const t = useTranslations("settings.users");
  const ts = useTranslations("settings.sections");
  const users = useQuery(usersQuery());
  const [wanted, setWanted] = useQueryState("q", parseAsString.withDefault(""));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const showLink = (name: string, link: OneTimeLink) => setOpen({ what: "link", name, link });

  return (
    <>
      <PageHeader
        title={ts("users")}
        actions={
          <Button look="primary" onClick={() => setOpen({ what: "new" })}>
            {t("add")}
          </Button>
        }
      />
      <Kept query={users}>
        {({ users }) => (
          <>
            <SearchField
              label={t("search")}
              value={wanted}
              onChange={setWanted}
              className="mb-3 md:max-w-96"
            />
            <UsersTable
              users={users}
              wanted={wanted}
              onForget={() => setWanted("")}
              onEdit={(user) => setOpen({ what: "edit", user })}
              onReset={(user) => setOpen({ what: "reset", user })}
              onSwitch={(user) => setOpen({ what: "switch", user })}
            />
          </>
        )}
      </Kept>
      {open?.what === "new" || open?.what === "edit" ? (
        <UserDialog
          user={open.what === "edit" ? open.user : null}
          onLink={showLink}
          onLinkMissed={(user) => setOpen({ what: "reset", user })}
          onClose={close}
        />
      ) : null}
      {open?.what === "switch" ? <SwitchUser user={open.user} onClose={close} /> : null}
      {open?.what === "reset" ? <NewLink user={open.user} onLink={showLink} onClose={close} /> : null}
      {open?.what === "link" ? <LinkDialog name={open.name} link={open.link} onClose={close} /> : null}
    </>
  );
}
