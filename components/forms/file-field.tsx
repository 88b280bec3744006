"use client";

import { FileText } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { FieldNotes } from "@/components/ui/field";

/** A file, picked or dropped. The same one can be picked again. */
export function FileField({
  label,
  hint,
  error,
  disabled = false,
  onFile,
}: {
  label: string;
  hint?: ReactNode;
  error?: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file && !disabled) onFile(file);
        }}
        className={`flex min-h-20 items-center gap-3 rounded-card border border-dashed px-4 py-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent ${disabled ? "cursor-not-allowed text-quiet" : "cursor-pointer hover:bg-raised"} ${isOver ? "border-accent bg-raised" : "border-edge"}`}
      >
        <FileText aria-hidden className="size-6 shrink-0 text-quiet" />
        <span className="font-medium">{label}</span>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.tsv,text/plain,text/csv"
          disabled={disabled}
          aria-describedby={`${id}-error ${id}-hint`}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            if (file) onFile(file);
          }}
          className="sr-only"
        />
      </label>
      <FieldNotes id={id} error={error} hint={hint} />
    </div>
  );
}
