"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { describedBy, Field, inputClass } from "./field";

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  className,
  ...props
}: Omit<ComponentProps<"textarea">, "id"> & { label: string; hint?: ReactNode; error?: string }) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <textarea
        rows={4}
        autoComplete="off"
        {...props}
        {...describedBy(id, { hint, error })}
        className={`${inputClass} py-2`}
      />
    </Field>
  );
}
