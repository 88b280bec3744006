"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { columnOf, nextSort, type Sort, type SortColumn } from "./order";
import { tableColumns } from "./row-layout";

/** The names of the columns; pressing one sorts by it, pressing it again turns the order round. */
export const ColumnsHead = memo(function ColumnsHead({
  sort,
  onSort,
}: {
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const t = useTranslations("agents.table");
  const present = columnOf(sort);

  function name(column: SortColumn, className = "") {
    const direction = present?.column === column ? present.direction : null;
    const label = t(`columns.${column}`);
    const Arrow = direction === "ascending" ? ArrowUp : ArrowDown;
    return (
      <button
        type="button"
        aria-pressed={direction !== null}
        aria-label={direction === null ? undefined : `${label}, ${t(`sort.${direction}`)}`}
        onClick={() => onSort(nextSort(sort, column))}
        className={`inline-flex min-h-6 min-w-6 items-center gap-1 rounded-sm text-left text-xs text-muted hover:text-text aria-pressed:font-semibold aria-pressed:text-text ${className}`}
      >
        <span>{label}</span>
        {direction === null ? null : <Arrow aria-hidden className="size-3.5 shrink-0" />}
      </button>
    );
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lay out as the rows do
    <div
      role="group"
      aria-label={t("sort.label")}
      className={`sticky top-0 z-20 hidden items-end bg-bg py-1.5 @5xl:grid ${tableColumns}`}
    >
      <span />
      {name("name")}
      {name("state")}
      {name("time", "justify-self-end text-right")}
      {name("pause", "pl-3")}
      {name("calls", "justify-self-end text-right")}
      {name("lastCall", "justify-self-end text-right")}
      <span className="py-1 pl-3 text-xs text-muted">{t("columns.campaigns")}</span>
      {name("age", "justify-self-end text-right")}
    </div>
  );
});
