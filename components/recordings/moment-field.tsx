"use client";

import { useTimeZone } from "next-intl";
import { useId, useState } from "react";
import { describedBy, Field, inputClass } from "@/components/ui/field";
import { instantOf, zonedInput } from "@/lib/i18n/zoned-time";

/** A moment on the platform's clocks, wherever the browser is. What is no whole moment is an empty text. */
export function MomentField({
  label,
  value,
  error,
  onChange,
  className,
}: {
  label: string;
  value: string;
  error?: string;
  onChange: (instant: string) => void;
  className?: string;
}) {
  const id = useId();
  const zone = useTimeZone() ?? "UTC";
  const [draft, setDraft] = useState(() => zonedInput(new Date(value), zone));
  return (
    <Field id={id} label={label} error={error} className={className}>
      <input
        type="datetime-local"
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          onChange(instantOf(event.target.value, zone)?.toISOString() ?? "");
        }}
        {...describedBy(id, { error })}
        className={inputClass}
      />
    </Field>
  );
}
