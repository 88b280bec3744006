"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "./button";
import { Field, inputClass } from "./field";

/** A text to take along. Only https and localhost give a page the clipboard: elsewhere the text is selected instead. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useTranslations("common.copy");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [says, setSays] = useState<"copied" | "selected" | null>(null);

  async function copy() {
    input.current?.focus();
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSays("copied");
    } catch {
      setSays("selected");
    }
  }

  return (
    <Field id={id} label={label}>
      <div className="flex gap-2">
        <input
          id={id}
          ref={input}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={inputClass}
        />
        <Button onClick={() => void copy()}>{t("copy")}</Button>
      </div>
      <p role="status" className="min-h-4 text-xs text-muted">
        {says === null ? "" : t(says)}
      </p>
    </Field>
  );
}
