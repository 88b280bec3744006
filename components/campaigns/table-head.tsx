"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FigureId } from "./figures";
import type { SortColumn } from "./sort";
import { useFigures } from "./use-figures";

/** The heads of the columns, which sort: by the largest first, the smallest first, and again by attention. */
export function TableHead({
  figures,
  sorted,
  onSort,
}: {
  figures: readonly FigureId[];
  sorted: { id: SortColumn; desc: boolean } | null;
  onSort: (id: SortColumn) => void;
}) {
  const t = useTranslations("floor.columns");
  const { label, explain } = useFigures();

  const head = (
    id: SortColumn,
    text: string,
    title: string | undefined,
    side: "start" | "end",
  ): ReactNode => {
    const here = sorted?.id === id ? sorted : null;
    const Arrow = here?.desc ? ArrowDown : ArrowUp;
    return (
      <th
        key={id}
        scope="col"
        aria-sort={here === null ? undefined : here.desc ? "descending" : "ascending"}
        className={`px-2 py-1.5 align-bottom font-medium ${side === "end" ? "text-right" : "sticky left-0 bg-surface text-left"}`}
      >
        <button
          type="button"
          title={title}
          onClick={() => onSort(id)}
          className={`inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-text ${here ? "font-semibold text-text" : ""} ${side === "end" ? "text-right" : "text-left"}`}
        >
          {text}
          {here === null ? null : <Arrow aria-hidden className="size-3.5 shrink-0" />}
        </button>
      </th>
    );
  };

  return (
    <thead className="border-b border-line text-xs text-muted">
      <tr>
        {head("name", t("campaign"), undefined, "start")}
        <th scope="col" className="px-2.5 py-1.5 text-left align-bottom font-medium">
          <span className="inline-flex min-h-6 items-center">{t("attention")}</span>
        </th>
        {figures.map((id) => head(id, label(id), explain(id, null), "end"))}
      </tr>
    </thead>
  );
}
