import type { ReactNode } from "react";

/** What a page says when it has nothing to show, and what one can do about it. */
export function EmptyState({
  title,
  children,
  icon,
  action,
}: {
  title: string;
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-card border border-dashed border-line px-6 py-14 text-center">
      {icon ? <div className="mb-1 text-quiet [&>svg]:size-8">{icon}</div> : null}
      <p className="text-base font-semibold text-balance">{title}</p>
      {children ? <div className="max-w-prose text-sm text-pretty text-muted">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
