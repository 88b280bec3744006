"use client";

import { useTranslations } from "next-intl";
import { apiErrorCodes } from "@/lib/contracts/actions";
import type { AuditEntry } from "@/lib/contracts/audit";
import { portalWords } from "@/lib/contracts/portal";
import { roles } from "@/lib/domain/access";
import { agentStatus } from "@/lib/domain/agent";
import { type Fact, factsOf } from "./facts";
import { type FieldName, fieldNames } from "./field-names";
import { useEntryWords } from "./use-entry-words";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** All that is kept of a row: what was asked for, what came of it, and when. */
export function Details({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("audit");
  const { time } = useEntryWords();
  return (
    <div className="flex flex-wrap gap-x-12 gap-y-4 text-[0.8125rem]">
      <Facts title={t("details.input")} facts={factsOf(entry.input)} />
      <Facts title={t("details.result")} facts={factsOf(entry.detail)} />
      <section>
        <h2 className="mb-1.5 font-semibold">{t("details.record")}</h2>
        <dl className={listClass}>
          <dt className="text-muted">{t("details.requestedAt")}</dt>
          <dd>{time(entry.requestedAt)}</dd>
          <dt className="text-muted">{t("details.finishedAt")}</dt>
          <dd>{entry.finishedAt === null ? t("none") : time(entry.finishedAt)}</dd>
          <dt className="text-muted">{t("details.id")}</dt>
          <dd className="break-all">{entry.id}</dd>
        </dl>
      </section>
    </div>
  );
}

const listClass = "grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1";

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const t = useTranslations("audit");
  const ta = useTranslations("account");
  const tc = useTranslations("common");
  const states = useTranslations("states");
  const { time } = useEntryWords();

  function named(part: string): string {
    const known: FieldName | undefined = fieldNames.find((name) => name === part);
    return known ? t(`field.${known}`) : part;
  }

  function written({ path, value }: Fact): string {
    if (value === null || value === "") return t("none");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number")
      return path.join() === "expected,code" ? states(agentStatus(value).key) : String(value);
    return instant.test(value) ? time(value) : (wordFor(path.at(-1), value) ?? value);
  }

  function wordFor(name: string | undefined, value: string): string | undefined {
    const role = name === "role" && roles.find((each) => each === value);
    if (role) return ta(`role.${role}`);
    if (name === "scope" && value === "all") return ta("scope.all");
    const said = name === "portalSaid" && portalWords.find((each) => each === value);
    if (said) return t(`portalSaid.${said}`);
    const code = name === "code" && apiErrorCodes.find((each) => each === value);
    return code ? tc(`apiError.${code}`) : undefined;
  }

  if (facts.length === 0) return null;
  return (
    <section className="min-w-0">
      <h2 className="mb-1.5 font-semibold">{title}</h2>
      <dl className={listClass}>
        {facts.map((fact) => (
          <div key={fact.path.join("/")} className="contents">
            <dt className="max-w-56 break-words text-muted">
              {fact.path.length === 0 ? t("details.value") : fact.path.map(named).join(" › ")}
            </dt>
            <dd className="max-w-prose break-words whitespace-pre-wrap">{written(fact)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
