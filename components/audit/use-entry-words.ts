"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type AuditEntry, auditVerbs } from "@/lib/contracts/audit";

/** A row's parts in words. */
export function useEntryWords() {
  const t = useTranslations("audit");
  const format = useFormatter();
  return {
    time: (at: string) =>
      format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" }),
    who: ({ kind, name, id }: AuditEntry["actor"]) => {
      const named = name ?? id ?? "";
      switch (kind) {
        case "user":
          return named;
        case "wall":
          return t("actor.wall", { name: named });
        case "system":
        case "local":
          return t(`actor.${kind}`);
      }
    },
    what: (verb: string) => {
      const known = auditVerbs.find((each) => each === verb);
      return known ? t(`verb.${known}`) : verb;
    },
  };
}
