"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { describedBy, Field, inputClass } from "@/components/ui/field";
import { type RecordProblem, readRecord, recordTemplate } from "@/lib/client/dialer-record";
import type { RespoolRecord } from "@/lib/domain/respool";
import { RecordForm } from "./record-form";

/** A record goes back in line: first it is pasted, since nothing reads one from the platform, then changed. */
export function PutBack() {
  const t = useTranslations("dialer.putBack");
  const id = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<RecordProblem | null>(null);
  const [record, setRecord] = useState<RespoolRecord | null>(null);
  const says = {
    hint: t("recordHint"),
    ...(problem === null ? {} : { error: wordsOf(problem) }),
  };

  function wordsOf(found: RecordProblem): string {
    return found.problem === "not_json" ? t("notJson") : t("wrongField", { field: found.field });
  }

  function read() {
    const found = readRecord(text);
    setProblem("problem" in found ? found : null);
    setRecord("problem" in found ? null : found);
  }

  if (record !== null) return <RecordForm record={record} onAnother={() => setRecord(null)} />;
  return (
    <form
      noValidate
      aria-label={t("title")}
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
      className="flex max-w-2xl flex-col gap-4"
    >
      <Field id={id} label={t("record")} {...says}>
        <textarea
          rows={12}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          {...describedBy(id, says)}
          className={`${inputClass} py-2 font-mono`}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {t("read")}
        </Button>
        {text.trim() === "" ? <Button onClick={() => setText(recordTemplate)}>{t("template")}</Button> : null}
      </div>
    </form>
  );
}
