import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** On phones at 16 px: a smaller one makes some of them zoom in. */
export const inputClass =
  "min-h-9 w-full min-w-0 rounded-control border border-edge bg-surface px-3 text-base text-text sm:text-sm placeholder:text-quiet placeholder:opacity-100 disabled:border-dashed disabled:text-quiet aria-invalid:border-watch";

type Says = { readonly hint?: ReactNode; readonly error?: string };

/** Ties a control to its label, hint and error: spread on the control, with the same `id` as its Field. */
export function describedBy(id: string, { hint, error }: Says) {
  const ids = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter((part) => part !== null);
  return {
    id,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  } as const;
}

/** A control of a form with its name above and, below, what it means and what is wrong with it. */
export function Field({
  id,
  label,
  hint,
  error,
  children,
  className = "",
}: Says & { id: string; label: string; children: ReactNode; className?: string }) {
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-[0.8125rem] font-medium">
        {label}
      </label>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

/** What is wrong stands before what is meant. */
export function FieldNotes({ id, hint, error }: Says & { id: string }) {
  return (
    <>
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-[0.8125rem] text-pretty">
          <CircleAlert aria-hidden className="mt-px size-4 shrink-0 text-watch" />
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-pretty text-muted">
          {hint}
        </p>
      ) : null}
    </>
  );
}
