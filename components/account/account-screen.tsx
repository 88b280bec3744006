"use client";

import { useFormatter, useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import type { User } from "@/lib/contracts/accounts";
import type { Person } from "@/lib/domain/access";
import { PasswordForm } from "./password-form";
import { PreferencesForm } from "./preferences-form";
import { Section } from "./section";
import { useScopeWords } from "./use-scope-words";

/** What somebody may know and change of their own account. */
export function AccountScreen({
  person,
  user,
}: {
  person: Person;
  /** Null while the database cannot be read. */
  user: Pick<User, "email" | "username" | "language" | "landing"> | null;
}) {
  const t = useTranslations("account");
  const format = useFormatter();
  const scopeWords = useScopeWords();
  const facts = [
    [t("name"), person.name],
    ...(user?.email ? [[t("email"), user.email]] : []),
    ...(user?.username ? [[t("username"), user.username]] : []),
    [t("roleLabel"), t(`role.${person.role}`)],
    [t("campaigns"), campaigns()],
    ...(person.location ? [[t("phone"), person.location]] : []),
  ] as const;

  function campaigns(): string {
    const { role, scope } = person;
    const listed = role !== "agent" && scope !== "all" && scope.length > 0;
    return listed ? format.list(scope, { type: "unit" }) : scopeWords(person);
  }

  return (
    <div className="max-w-3xl">
      <PageHeader title={t("title")} />
      <div className="flex flex-col gap-5">
        <Section title={t("who")}>
          <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
            {facts.map(([label, value]) => (
              <div key={label} className="contents">
                <dt className="text-muted max-sm:-mb-2.5">{label}</dt>
                <dd className="break-words">{value}</dd>
              </div>
            ))}
          </dl>
          <p className="text-[0.8125rem] text-pretty text-muted">{t(`means.${person.role}`)}</p>
        </Section>
        {user === null ? (
          <Banner tone="watch" title={t("unreadable.title")}>
            {t("unreadable.text")}
          </Banner>
        ) : (
          <>
            <Section title={t("preferences.title")}>
              <PreferencesForm person={person} user={user} />
            </Section>
            <Section title={t("password.title")}>
              <PasswordForm username={user.email ?? user.username ?? person.name} />
            </Section>
          </>
        )}
      </div>
    </div>
  );
}
