"use client";

import { ChevronDown } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { describedBy, Field, inputClass } from "./field";

/** One of a list, in a form. In a toolbar it is a Select. */
export function SelectField({
  label,
  hint,
  error,
  options,
  className,
  ...props
}: Omit<ComponentProps<"select">, "id" | "children"> & {
  label: string;
  hint?: ReactNode;
  error?: string;
  options: readonly { value: string; label: string; lang?: string }[];
}) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <div className="relative">
        <select
          {...props}
          {...describedBy(id, { hint, error })}
          className={`${inputClass} appearance-none truncate pr-8`}
        >
          {options.map(({ value, label, lang }) => (
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
        />
      </div>
    </Field>
  );
}
