"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldNotes } from "./field";

/** One of a few, each with room for a sentence. */
export function RadioList({
  label,
  options,
  error,
  className = "",
  ...props
}: Omit<ComponentProps<"input">, "type" | "id" | "value" | "children"> & {
  label: string;
  options: readonly { value: string; label: string; note?: ReactNode }[];
  error?: string;
}) {
  const id = useId();
  return (
    <fieldset
      aria-describedby={error ? `${id}-error` : undefined}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <legend className="mb-1 text-[0.8125rem] font-medium">{label}</legend>
      <div className="overflow-hidden rounded-control border border-edge">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-9 cursor-pointer items-start gap-2.5 border-b border-line px-3 py-2 text-sm last:border-0 hover:bg-raised has-checked:bg-raised"
          >
            <input
              type="radio"
              {...props}
              value={option.value}
              className="mt-0.5 size-4 shrink-0 accent-(--accent)"
            />
            <span className="min-w-0">
              <span className="font-medium">{option.label}</span>
              {option.note ? (
                <span className="block text-xs text-pretty text-muted">{option.note}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}
