"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { CampaignField } from "@/components/forms/campaign-field";
import { FileField } from "@/components/forms/file-field";
import { Button } from "@/components/ui/button";
import { describedBy, Field, inputClass } from "@/components/ui/field";
import { type BlacklistVerb, entryCells, type ListLine, mostLines, readList } from "@/lib/client/blacklist";
import { type FileProblem, readTextFile } from "@/lib/client/text-file";
import type { BlacklistEntry } from "@/lib/domain/blacklist";
import { chosenCampaign, every } from "./every";
import { ListPreview, type Preview } from "./list-preview";
import { VerbChoice } from "./verb-choice";

/** In characters. */
const largePaste = 10_000;

type Problem = FileProblem | "too_many" | "no_lines";

/** Many numbers at once, pasted or from a file: looked at line by line first, then sent in chunks. */
export function ManyNumbers({ campaigns, mayAll }: { campaigns: readonly string[] | null; mayAll: boolean }) {
  const t = useTranslations("blacklist.many");
  const id = useId();
  const [verb, setVerb] = useState<BlacklistVerb>("add");
  const [campaign, setCampaign] = useState("");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [checking, setChecking] = useState(false);
  const says = {
    hint: t("hint"),
    ...(problem === null ? {} : { error: t(`problem.${problem}`, { most: mostLines }) }),
  };

  async function check(given: string) {
    setChecking(true);
    setProblem(null);
    const live = campaigns === null ? null : new Set(campaigns);
    const lines = await readList(given, chosenCampaign(campaign), live);
    setChecking(false);
    if (lines === null) setProblem("too_many");
    else if (lines.length === 0) setProblem("no_lines");
    else setPreview({ verb, lines });
  }

  async function open(file: File) {
    const read = await readTextFile(file);
    if (typeof read === "string") return setProblem(read);
    await check(read.text);
  }

  if (preview !== null)
    return (
      <ListPreview
        key={preview.verb}
        preview={preview}
        onBack={() => setPreview(null)}
        onUndo={(entries) => setPreview({ verb: "remove", lines: entries.map(asLine) })}
      />
    );
  return (
    <form
      noValidate
      aria-label={t("title")}
      onSubmit={(event) => {
        event.preventDefault();
        void check(text);
      }}
      className="flex max-w-2xl flex-col gap-4"
    >
      <VerbChoice verb={verb} onChange={setVerb} />
      <CampaignField
        campaigns={campaigns}
        {...(mayAll ? { every } : {})}
        hint={t("campaignHint")}
        value={campaign}
        onChange={({ target }) => setCampaign(target.value)}
      />
      <Field id={id} label={t("lines")} {...says}>
        <textarea
          rows={6}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData("text/plain");
            if (pasted.length < largePaste) return;
            // Browsers insert thousands of lines one by one, which takes minutes.
            event.preventDefault();
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            setText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
          }}
          {...describedBy(id, says)}
          className={`${inputClass} py-2 font-mono`}
        />
      </Field>
      <FileField label={t("file")} disabled={checking} onFile={(file) => void open(file)} />
      <div>
        <Button type="submit" look="primary" aria-busy={checking}>
          {t(checking ? "checking" : "check")}
        </Button>
      </div>
    </form>
  );
}

function asLine(entry: BlacklistEntry, index: number): ListLine {
  return { kind: "entry", entry, number: index + 1, cells: entryCells(entry) };
}
