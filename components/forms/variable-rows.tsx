"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes, inputClass } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { TypedRow } from "./typed";

/** Names and values for the workflow, as many as somebody adds. */
export function VariableRows({
  rows,
  error,
  onChange,
}: {
  rows: readonly TypedRow[];
  error: string | undefined;
  onChange: (rows: TypedRow[]) => void;
}) {
  const t = useTranslations("dialer.data");
  const id = useId();
  const change = (at: number, changes: Partial<TypedRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));

  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={`${id}-error ${id}-hint`}>
      <legend className="mb-1 text-[0.8125rem] font-medium">{t("label")}</legend>
      {rows.map((row, index) => (
        // Rows have nothing of their own but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: they only come and go at the end, or with what was typed
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] gap-2">
          <input
            aria-label={t("name", { number: index + 1 })}
            placeholder={t("namePlaceholder")}
            value={row.name}
            autoComplete="off"
            onChange={({ target }) => change(index, { name: target.value })}
            className={inputClass}
          />
          <input
            aria-label={t("value", { number: index + 1 })}
            placeholder={t("valuePlaceholder")}
            value={row.value}
            autoComplete="off"
            onChange={({ target }) => change(index, { value: target.value })}
            className={inputClass}
          />
          <IconButton
            label={t("remove", { number: index + 1 })}
            onClick={() => onChange(rows.filter((_, other) => other !== index))}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button size="sm" className="self-start" onClick={() => onChange([...rows, { name: "", value: "" }])}>
        <Plus aria-hidden className="size-4" />
        {t("add")}
      </Button>
      <FieldNotes id={id} error={error} hint={t("hint")} />
    </fieldset>
  );
}
