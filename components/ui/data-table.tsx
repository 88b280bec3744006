"use client";

import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useLocale } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export type DataColumn<Row> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by; null stands last. Absent: it does not sort. */
  readonly by?: (row: Row) => string | number | null;
};

/**
 * Rows that are kept, not live: the first column names the row, the last has what can be done with it. Where there is no
 * room for columns each row is a card. Without a column chosen the rows stand as they are given.
 */
export function DataTable<Row extends RowData>({
  label,
  rows,
  rowId,
  columns,
  actions,
}: {
  label: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  columns: readonly DataColumn<Row>[];
  /** The name of the last column, and its buttons. */
  actions?: { readonly label: string; readonly of: (row: Row) => ReactNode };
}) {
  const compare = useCompare();
  const [sorting, setSorting] = useState<SortingState>([]);
  const definitions = useMemo(
    () =>
      columns.map(
        ({ id, by }): ColumnDef<typeof features, Row> => ({
          id,
          accessorFn: (row) => by?.(row) ?? undefined,
          sortFn: (a, b) => compare(by?.(a.original) ?? null, by?.(b.original) ?? null),
          sortUndefined: "last",
          sortDescFirst: false,
          enableSorting: by !== undefined,
        }),
      ),
    [columns, compare],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: { sorting },
    onSortingChange: setSorting,
    enableMultiSort: false,
  });
  const [name, ...rest] = columns;
  if (name === undefined) return null;
  const chosen = sorting[0];

  return (
    <div className="@container">
      <table aria-label={label} className="block w-full border-collapse text-sm @3xl:table">
        <thead className="hidden border-b border-line text-xs text-muted @3xl:table-header-group">
          <tr>
            {columns.map((column) => (
              <Head
                key={column.id}
                label={column.label}
                sorted={chosen?.id === column.id ? (chosen.desc ? "descending" : "ascending") : null}
                onSort={column.by ? () => table.getColumn(column.id)?.toggleSorting() : undefined}
              />
            ))}
            {actions ? (
              <th scope="col">
                <span className="sr-only">{actions.label}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody className="flex flex-col gap-2.5 @3xl:table-row-group">
          {table.getRowModel().rows.map(({ id, original: row }) => (
            <tr
              key={id}
              className="flex flex-col gap-1.5 rounded-card border border-line bg-surface p-3.5 @3xl:table-row @3xl:border-0 @3xl:border-b @3xl:bg-transparent @3xl:hover:bg-raised"
            >
              <th
                scope="row"
                className="min-w-0 text-left font-medium break-words @3xl:max-w-64 @3xl:px-2.5 @3xl:py-2"
              >
                {name.cell(row)}
              </th>
              {rest.map((column) => (
                <td
                  key={column.id}
                  className="grid min-w-0 grid-cols-[minmax(6.5rem,1fr)_2fr] gap-3 @3xl:table-cell @3xl:max-w-72 @3xl:px-2.5 @3xl:py-2"
                >
                  <span aria-hidden className="text-xs/5 text-muted @3xl:hidden">
                    {column.label}
                  </span>
                  <div className="min-w-0 break-words">{column.cell(row)}</div>
                </td>
              ))}
              {actions ? (
                <td className="pt-1 @3xl:px-2.5 @3xl:py-1">
                  <div className="flex flex-wrap gap-1 @3xl:flex-nowrap @3xl:justify-end">
                    {actions.of(row)}
                  </div>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Sorts by the column: upwards, downwards, and again as given. */
function Head({
  label,
  sorted,
  onSort,
}: {
  label: string;
  sorted: "ascending" | "descending" | null;
  onSort: (() => void) | undefined;
}) {
  const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={sorted ?? undefined}
      className="px-2.5 py-1.5 text-left align-bottom font-medium"
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={`inline-flex min-h-6 min-w-6 items-center gap-1 rounded-sm text-left hover:text-text ${sorted ? "font-semibold text-text" : ""}`}
        >
          {label}
          {sorted ? <Arrow aria-hidden className="size-3.5 shrink-0" /> : null}
        </button>
      ) : (
        <span className="inline-flex min-h-6 items-center">{label}</span>
      )}
    </th>
  );
}

/** Numbers by size, words as the language sorts them. */
function useCompare(): (a: string | number | null, b: string | number | null) => number {
  const locale = useLocale();
  return useMemo(() => {
    const words = new Intl.Collator(locale, { numeric: true });
    return (a, b) =>
      typeof a === "number" && typeof b === "number"
        ? a - b
        : words.compare(String(a ?? ""), String(b ?? ""));
  }, [locale]);
}
