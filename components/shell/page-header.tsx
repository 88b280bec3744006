import type { ReactNode } from "react";

/** A page's first line: its name, how fresh its numbers are, and what can be done with the page. */
export function PageHeader({
  title,
  before,
  badge,
  actions,
}: {
  title: ReactNode;
  before?: ReactNode;
  badge?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
        <div className="flex min-w-0 items-center gap-2.5">
          {before}
          <h1 className="min-w-0 text-[1.375rem]/9 font-semibold tracking-tight break-words">{title}</h1>
        </div>
        {badge}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2.5 md:ml-auto">{actions}</div> : null}
    </div>
  );
}
