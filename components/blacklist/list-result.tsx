"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { Progress } from "@/components/forms/progress";
import type { useParts } from "@/components/forms/use-parts";
import { Button } from "@/components/ui/button";
import { type BlacklistVerb, entryCells, entryHead, listCsv } from "@/lib/client/blacklist";
import { saveText } from "@/lib/client/save-text";
import type { BlacklistAnswer } from "@/lib/contracts/blacklist";
import type { BlacklistEntry } from "@/lib/domain/blacklist";
import { ChunkResult } from "./chunk-result";
import { type Chunk, chunksOf, doneOf, notDone } from "./chunks";

/** How far the sending is, what became of each chunk, and what can be done about what failed. */
export function ListResult({
  verb,
  sending,
  onBack,
  onUndo,
}: {
  verb: BlacklistVerb;
  sending: ReturnType<typeof useParts<Chunk, BlacklistAnswer>>;
  onBack: () => void;
  /** Given what was surely done. */
  onUndo: (entries: readonly BlacklistEntry[]) => void;
}) {
  const t = useTranslations("blacklist.result");
  const format = useFormatter();
  const queries = useQueryClient();
  const { parts, isRunning } = sending;
  const all = parts.reduce((sum, { part }) => sum + part.entries.length, 0);
  const failed = notDone(parts);
  const done = all - failed.length;
  const isStopped = parts.some(({ state }) => state.step === "waiting" || state.step === "unanswered");

  useEffect(() => {
    // The list below tells what went through.
    if (!isRunning) void queries.invalidateQueries({ queryKey: ["administration"] });
  }, [isRunning, queries]);

  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <Progress
        label={t(isRunning ? "running" : failed.length === 0 ? `${verb}Done` : "partly", {
          count: all,
          done: format.number(done),
          all: format.number(all),
        })}
        done={done}
        all={all}
      />
      <section
        aria-label={t("chunks")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off is reached by the keyboard too
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-card border border-line"
      >
        <ul className="divide-y divide-line text-sm">
          {parts.map((chunk) => (
            <ChunkResult key={chunk.part.from} chunk={chunk} />
          ))}
        </ul>
      </section>
      <div className="flex flex-wrap gap-2">
        {isRunning ? <Button onClick={sending.stop}>{t("stop")}</Button> : null}
        {!isRunning && failed.length > 0 ? (
          <>
            <Button look="primary" onClick={isStopped ? sending.goOn : () => sending.begin(chunksOf(failed))}>
              {t(isStopped ? "goOn" : "again", { count: failed.length, shown: format.number(failed.length) })}
            </Button>
            <Button onClick={() => saveText(t("failedName"), [listCsv(failed.map(entryCells), entryHead)])}>
              {t("save")}
            </Button>
          </>
        ) : null}
        {!isRunning && verb === "add" && done > 0 ? (
          <Button onClick={() => onUndo(doneOf(parts))}>{t("undo", { shown: format.number(done) })}</Button>
        ) : null}
        {isRunning ? null : <Button onClick={onBack}>{t("another")}</Button>}
      </div>
    </div>
  );
}
