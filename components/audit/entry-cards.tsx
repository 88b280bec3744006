"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { Details } from "./details";
import { DetailsButton } from "./details-button";
import type { EntriesProps } from "./entries";
import { Outcome } from "./outcome";
import { useEntryWords } from "./use-entry-words";

export function EntryCards({ entries, open, onToggle }: EntriesProps) {
  const t = useTranslations("audit");
  const zone = useTimeZone() ?? "UTC";
  const words = useEntryWords();
  return (
    <>
      <p className="mb-2 text-[0.8125rem] text-muted">{t("column.time", { zone })}</p>
      <ul className="flex flex-col gap-2.5">
        {entries.map((entry) => {
          const isOpen = open.has(entry.id);
          const what = words.what(entry.verb);
          const on = [entry.campaign, entry.target].filter((each) => each !== null).join(" · ");
          return (
            <li key={entry.id} className="rounded-card border border-line bg-surface p-3 text-sm">
              <div className="flex items-start gap-2">
                <div className="min-w-0 flex-1">
                  <p className="flex flex-wrap justify-between gap-x-3">
                    <span className="font-medium">{what}</span>
                    <Outcome outcome={entry.outcome} />
                  </p>
                  {on ? <p className="break-words">{on}</p> : null}
                  <p className="mt-1 text-[0.8125rem] break-words text-muted">
                    {words.who(entry.actor)}
                    {entry.address ? ` ${t("from", { address: entry.address })}` : ""}
                  </p>
                  <p className="text-[0.8125rem] text-muted">
                    <time dateTime={entry.requestedAt}>{words.time(entry.requestedAt)}</time>
                  </p>
                </div>
                <DetailsButton
                  what={`${what}, ${words.time(entry.requestedAt)}`}
                  open={isOpen}
                  controls={`details-${entry.id}`}
                  onToggle={() => onToggle(entry.id)}
                />
              </div>
              {isOpen ? (
                <div id={`details-${entry.id}`} className="mt-3 border-t border-line pt-3">
                  <Details entry={entry} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
