"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useParts } from "@/components/forms/use-parts";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { type BlacklistVerb, type ListLine, listCsv, sendEntries } from "@/lib/client/blacklist";
import { saveText } from "@/lib/client/save-text";
import type { BlacklistAnswer } from "@/lib/contracts/blacklist";
import type { BlacklistEntry } from "@/lib/domain/blacklist";
import { type Chunk, chunksOf } from "./chunks";
import { ListLines } from "./list-lines";
import { ListResult } from "./list-result";

export type Preview = { readonly verb: BlacklistVerb; readonly lines: readonly ListLine[] };

const kinds = ["entry", "wrong", "repeat"] as const;

/** What would be sent, what is wrong and what stands twice, before anything is; then what became of it. */
export function ListPreview({
  preview: { verb, lines },
  onBack,
  onUndo,
}: {
  preview: Preview;
  onBack: () => void;
  /** Given what was surely added. */
  onUndo: (entries: readonly BlacklistEntry[]) => void;
}) {
  const t = useTranslations("blacklist.preview");
  const format = useFormatter();
  const of = useMemo(
    () => ({
      entry: lines.filter(({ kind }) => kind === "entry"),
      wrong: lines.filter(({ kind }) => kind === "wrong"),
      repeat: lines.filter(({ kind }) => kind === "repeat"),
    }),
    [lines],
  );
  const [shown, setShown] = useState<(typeof kinds)[number]>(of.wrong.length > 0 ? "wrong" : "entry");
  const sending = useParts<Chunk, BlacklistAnswer>((chunk, key) => sendEntries(verb, chunk.entries, key));
  const count = of.entry.length;

  function send() {
    const entries = lines.flatMap((line): BlacklistEntry[] => (line.kind === "entry" ? [line.entry] : []));
    sending.begin(chunksOf(entries));
  }

  if (sending.parts.length > 0)
    return <ListResult verb={verb} sending={sending} onBack={onBack} onUndo={onUndo} />;
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <div>
        <SegmentedControl
          label={t("show")}
          value={shown}
          options={kinds.map((value) => ({
            value,
            label: `${t(`kind.${value}`)} (${format.number(of[value].length)})`,
          }))}
          onChange={setShown}
          className="shrink! flex-wrap"
        />
      </div>
      <ListLines lines={of[shown]} label={t(`kind.${shown}`)} />
      {count < lines.length ? <p className="text-sm text-muted">{t("leftOut")}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={count === 0} onClick={send}>
          {t(verb, { count, shown: format.number(count) })}
        </Button>
        {of.wrong.length > 0 ? (
          <Button
            onClick={() =>
              saveText(t("wrongName"), [
                listCsv(
                  of.wrong.map(({ cells }) => cells),
                  null,
                ),
              ])
            }
          >
            {t("saveWrong")}
          </Button>
        ) : null}
        <Button look="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </div>
  );
}
