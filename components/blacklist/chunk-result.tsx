"use client";

import { Check, CircleHelp, CircleX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useRefusalText } from "@/components/settings/use-refusal-text";
import { type EntryStanding, type SentChunk, standings } from "./chunks";

const told = ["succeeded", "failed", "unknown"] as const satisfies readonly EntryStanding[];
const icons = { succeeded: Check, failed: CircleX, unknown: CircleHelp };

/** One chunk: which entries, and how many of them went through. */
export function ChunkResult({ chunk }: { chunk: SentChunk }) {
  const t = useTranslations("blacklist.result");
  const format = useFormatter();
  const say = useRefusalText();
  const { part, state } = chunk;
  const stands = standings(chunk);
  const counts = told.flatMap((each) => {
    const count = stands.filter((stand) => stand === each).length;
    return count === 0
      ? []
      : [{ each, Icon: icons[each], text: t(`count.${each}`, { count, shown: format.number(count) }) }];
  });

  return (
    <li className="grid gap-x-4 px-3 py-1.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <span className="text-muted">
        {t("entries", {
          from: format.number(part.from),
          to: format.number(part.from + part.entries.length - 1),
        })}
      </span>
      <span className="min-w-0">
        {state.step === "waiting" || state.step === "sending" ? (
          t(state.step)
        ) : (
          <span className="flex flex-wrap gap-x-4">
            {counts.map(({ each, Icon, text }) => (
              <span key={each} className="inline-flex items-center gap-1.5">
                <Icon aria-hidden className="size-4 shrink-0" />
                {text}
              </span>
            ))}
          </span>
        )}
        {state.step === "refused" ? <span className="block text-muted">{say(state.error)}</span> : null}
        {state.step === "unanswered" ? <span className="block text-muted">{t("unanswered")}</span> : null}
      </span>
    </li>
  );
}
