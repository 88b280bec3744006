import type { ComponentProps, ReactNode } from "react";

/** A button that is only an icon; `label` is its name and its tooltip. */
export function IconButton({
  label,
  children,
  className = "",
  ...props
}: Omit<ComponentProps<"button">, "children" | "aria-label" | "title"> & {
  label: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      {...props}
      aria-label={label}
      title={label}
      className={`inline-flex size-9 shrink-0 items-center justify-center rounded-control border border-transparent text-muted hover:bg-raised hover:text-text disabled:cursor-not-allowed disabled:text-quiet disabled:hover:bg-transparent [&>svg]:size-4.5 ${className}`}
    >
      {children}
    </button>
  );
}
