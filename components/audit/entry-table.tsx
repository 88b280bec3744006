"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { Fragment } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { Details } from "./details";
import { DetailsButton } from "./details-button";
import type { EntriesProps } from "./entries";
import { Outcome } from "./outcome";
import { useEntryWords } from "./use-entry-words";

const cell = "px-3 py-2 align-top";

export function EntryTable({ entries, open, onToggle }: EntriesProps) {
  const t = useTranslations("audit");
  const zone = useTimeZone() ?? "UTC";
  const words = useEntryWords();
  const columns = [
    t("column.time", { zone }),
    t("column.who"),
    t("column.what"),
    t("column.campaign"),
    t("column.target"),
    t("column.outcome"),
  ];
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface">
      <table className="w-full border-collapse text-left text-sm">
        <thead className="border-b border-line text-[0.8125rem] text-muted">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2.5 font-medium">
                {column}
              </th>
            ))}
            <th scope="col" className="w-12">
              <VisuallyHidden>{t("details.title")}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const isOpen = open.has(entry.id);
            const what = words.what(entry.verb);
            return (
              <Fragment key={entry.id}>
                <tr className={isOpen ? "bg-raised" : "border-b border-line last:border-b-0"}>
                  <td className={`${cell} whitespace-nowrap`}>
                    <time dateTime={entry.requestedAt}>{words.time(entry.requestedAt)}</time>
                  </td>
                  <td className={`${cell} max-w-56 min-w-36 break-words`}>
                    {words.who(entry.actor)}
                    {entry.address ? (
                      <span className="block text-xs text-muted">
                        {t("from", { address: entry.address })}
                      </span>
                    ) : null}
                  </td>
                  <td className={cell}>{what}</td>
                  <td className={`${cell} max-w-56 break-words`}>{entry.campaign ?? t("none")}</td>
                  <td className={`${cell} max-w-56 break-words`}>{entry.target ?? t("none")}</td>
                  <td className={cell}>
                    <Outcome outcome={entry.outcome} />
                  </td>
                  <td className="px-1 py-0.5 align-top">
                    <DetailsButton
                      what={`${what}, ${words.time(entry.requestedAt)}`}
                      open={isOpen}
                      controls={`details-${entry.id}`}
                      onToggle={() => onToggle(entry.id)}
                    />
                  </td>
                </tr>
                {isOpen ? (
                  <tr id={`details-${entry.id}`} className="border-b border-line bg-raised last:border-b-0">
                    <td colSpan={7} className="px-3 pt-1 pb-4">
                      <Details entry={entry} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
