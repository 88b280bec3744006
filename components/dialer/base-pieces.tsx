"use client";

import { useFormatter, useTranslations } from "next-intl";
import { mayRepeat, type PartState, type useParts } from "@/components/forms/use-parts";
import { useRefusalText } from "@/components/settings/use-refusal-text";
import { Button } from "@/components/ui/button";
import type { BasePiece } from "@/lib/client/base-file";
import { saveText } from "@/lib/client/save-text";

type Upload = ReturnType<typeof useParts<BasePiece, { records: number }>>;

/** What became of each piece of a base. */
export function BasePieces({ upload }: { upload: Upload }) {
  const t = useTranslations("dialer.base");
  const say = useRefusalText();
  const format = useFormatter();
  const { parts, isRunning } = upload;
  const isOpen = ({ state }: (typeof parts)[number]) =>
    state.step === "waiting" || state.step === "unanswered" || mayRepeat(state);
  const notDone = parts.filter(({ state }) => state.step !== "done");

  function wordsOf(state: PartState<unknown>): string {
    if (state.step !== "refused") return t(`piece.${state.step}`);
    return mayRepeat(state) ? t("piece.refused", { why: say(state.error) }) : t("piece.unknown");
  }

  return (
    <>
      <ul aria-label={t("pieces")} className="divide-y divide-line rounded-card border border-line text-sm">
        {parts.map(({ part, key, state }) => (
          <li key={key} className="grid gap-x-4 px-3 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
            <span className="min-w-0 font-medium break-words">{part.filename}</span>
            <span className="min-w-0 break-words text-muted">
              {part.campaign} · {t("records", { count: part.records, shown: format.number(part.records) })}
            </span>
            <span>{wordsOf(state)}</span>
          </li>
        ))}
      </ul>
      {isRunning ? (
        <Button className="self-start" onClick={upload.stop}>
          {t("stop")}
        </Button>
      ) : (
        <div className="flex flex-wrap gap-2">
          {parts.some(isOpen) ? (
            <Button look="primary" onClick={upload.goOn}>
              {t("goOn")}
            </Button>
          ) : null}
          {notDone.length > 0 ? (
            <Button
              onClick={() =>
                saveText(
                  t("restName"),
                  notDone.map(({ part }) => part.content),
                )
              }
            >
              {t("saveRest")}
            </Button>
          ) : null}
        </div>
      )}
      <p className="text-xs text-pretty text-muted">{t("asynchronous")}</p>
    </>
  );
}
