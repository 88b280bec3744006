"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AgeBadge, useFreshness } from "./freshness-scope";
import { useFilter } from "./use-filter";

/** Figures that belong together, with what they are of: all that one sees, whatever the filter below shows. */
export function TotalsPanel({
  title,
  note,
  columns,
  children,
}: {
  title: string;
  note: ReactNode;
  columns: string;
  children: ReactNode;
}) {
  const t = useTranslations("floor.totals");
  const state = useFreshness();
  const [{ group }] = useFilter();
  return (
    <section
      aria-label={title}
      className="@container min-w-0 rounded-card border border-line bg-surface px-4 pt-2.5 pb-3"
    >
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3 text-xs">
        <h2 className="font-semibold">{group === "" ? title : t("allGroups", { title })}</h2>
        {state === "stale" || state === "lost" ? (
          <AgeBadge form="full" />
        ) : (
          <span className="text-muted">{note}</span>
        )}
      </div>
      <div data-freshness={state} className={`grid gap-x-4 gap-y-2 ${columns}`}>
        {children}
      </div>
    </section>
  );
}

/** A note that a small screen can do without. */
export function Aside({ children }: { children: ReactNode }) {
  return <span className="max-md:hidden">{children}</span>;
}
