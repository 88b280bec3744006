"use client";

import { useTimeZone } from "next-intl";
import { useId, useState } from "react";
import { instantOf, zonedInput } from "@/lib/i18n/zoned-time";

/** While a year is being typed it is 0002, then 0020. */
const earliest = Date.UTC(2000, 0, 1);

/** A moment on the floor's clocks, wherever the browser is. */
export function TimeField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Date | null;
  onChange: (value: Date | null) => void;
}) {
  const id = useId();
  const zone = useTimeZone() ?? "UTC";
  const given = value === null ? "" : zonedInput(value, zone);
  const [draft, setDraft] = useState(given);
  const [before, setBefore] = useState(given);
  if (given !== before) {
    setBefore(given);
    setDraft(given);
  }

  function change(text: string) {
    setDraft(text);
    const at = instantOf(text, zone);
    if (at !== null && at.getTime() >= earliest) onChange(at);
  }

  return (
    <div className="flex min-w-0 flex-col gap-1 max-sm:col-span-full">
      <label htmlFor={id} className="text-[0.8125rem] text-muted">
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        value={draft}
        onChange={(event) => change(event.target.value)}
        // A field that is half filled in is empty to the browser: only one that is left so means no time.
        onBlur={(event) => {
          if (event.target.value === "" && !event.target.validity.badInput && value !== null) onChange(null);
        }}
        className="h-9 w-full min-w-0 rounded-control border border-edge bg-surface px-3 text-sm text-text"
      />
    </div>
  );
}
