import type { ComponentProps, ReactNode } from "react";

/** A yes or no, with its words beside it. */
export function Checkbox({
  children,
  note,
  className = "",
  ...props
}: Omit<ComponentProps<"input">, "type" | "children"> & { children: ReactNode; note?: ReactNode }) {
  return (
    <label className={`flex min-h-8 cursor-pointer items-start gap-2.5 py-1.5 text-sm ${className}`}>
      <input type="checkbox" {...props} className="mt-0.5 size-4 shrink-0 accent-(--accent)" />
      <span className="min-w-0 break-words">
        {children}
        {note ? <span className="block text-xs text-muted">{note}</span> : null}
      </span>
    </label>
  );
}
