"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { describedBy, Field, inputClass } from "./field";

/** A line of text or a number. `suggestions` are offered while typing; anything else may be typed too. */
export function TextField({
  label,
  hint,
  error,
  unit,
  suggestions,
  after,
  roomy = false,
  className,
  ...props
}: Omit<ComponentProps<"input">, "id" | "list"> & {
  label: string;
  hint?: ReactNode;
  error?: string;
  /** What the number counts, behind it. */
  unit?: string;
  suggestions?: readonly { value: string; label?: string }[];
  /** A button inside the line's end. */
  after?: ReactNode;
  /** On a page that has only this to do. */
  roomy?: boolean;
}) {
  const id = useId();
  const list = suggestions && suggestions.length > 0 ? `${id}-list` : undefined;
  return (
    <Field
      id={id}
      label={unit ? `${label} (${unit})` : label}
      hint={hint}
      error={error}
      className={className}
    >
      <div className="relative">
        <input
          autoComplete="off"
          {...props}
          {...describedBy(id, { hint, error })}
          list={list}
          className={`${inputClass} ${roomy ? "min-h-11 sm:text-base" : ""} ${after ? "pr-11" : ""}`}
        />
        {after}
      </div>
      {list ? (
        <datalist id={list}>
          {suggestions?.map(({ value, label }) => (
            <option key={value} value={value} label={label} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}
