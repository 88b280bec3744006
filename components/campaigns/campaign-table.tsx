"use client";

import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useLocale } from "next-intl";
import { useId, useMemo, useRef } from "react";
import { sortCampaigns } from "@/lib/domain/campaign-order";
import { type CampaignView, trusted } from "./campaign-view";
import { type FigureId, figureSpecs } from "./figures";
import { useFreshness } from "./freshness-scope";
import { type Sort, sortBy, sortColumn } from "./sort";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { useSteadyOrder } from "./use-attention";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** A dense table of campaigns of one kind. Without a column chosen, what needs attention stands first. */
export function CampaignTable({
  title,
  views,
  figures,
  sort,
  setSort,
  at,
}: {
  title: string;
  views: readonly CampaignView[];
  figures: readonly FigureId[];
  sort: Sort;
  setSort: (sort: Sort) => void;
  at: number;
}) {
  const id = useId();
  const locale = useLocale();
  const state = useFreshness();
  const compareNames = useMemo(() => new Intl.Collator(locale).compare, [locale]);
  const data = useMemo(() => sortCampaigns(views, "attention", compareNames), [views, compareNames]);
  const columns = useMemo(() => columnsOf(figures, compareNames), [figures, compareNames]);
  const chosen = useMemo(() => sortColumn(sort), [sort]);
  const sorting = useMemo(() => (chosen === null ? [] : [chosen]), [chosen]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: ({ campaign }) => campaign.campaign,
    state: { sorting },
    onSortingChange: (change) =>
      setSort(sortBy((typeof change === "function" ? change(sorting) : change)[0])),
    enableMultiSort: false,
  });
  const { rows } = table.getRowModel();
  const wanted = useMemo(() => rows.map(({ id }) => id), [rows]);
  const body = useRef<HTMLTableSectionElement>(null);
  const order = useSteadyOrder(wanted, { at, chosen: sort, list: body });
  // Sorted by what was last known, shown as far as it may be trusted.
  const byName = useMemo(
    () => new Map(views.map((view) => [view.campaign.campaign, trusted(view, state)])),
    [views, state],
  );
  const shown = order.flatMap((name) => byName.get(name) ?? []);

  if (views.length === 0) return null;
  return (
    <div className="mb-6">
      <h2 id={id} className="mb-2 text-sm font-semibold text-muted">
        {title}
      </h2>

      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls what is wider than the screen
        tabIndex={0}
        aria-labelledby={id}
        className="overflow-x-auto rounded-card border border-line bg-surface"
      >
        <table className="w-full border-collapse text-sm">
          <TableHead
            figures={figures}
            sorted={chosen}
            onSort={(id) => table.getColumn(id)?.toggleSorting()}
          />
          <tbody ref={body}>
            {shown.map((view) => (
              <TableRow key={view.campaign.campaign} view={view} figures={figures} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function columnsOf(
  figures: readonly FigureId[],
  compareNames: (a: string, b: string) => number,
): ColumnDef<typeof features, CampaignView>[] {
  return [
    {
      id: "name",
      accessorFn: ({ name }) => name,
      sortFn: (a, b) => compareNames(a.original.name, b.original.name),
    },
    ...figures.map(
      (id): ColumnDef<typeof features, CampaignView> => ({
        id,
        accessorFn: (view) => figureSpecs[id].of(view) ?? undefined,
        sortFn: (a, b) => (figureSpecs[id].of(a.original) ?? 0) - (figureSpecs[id].of(b.original) ?? 0),
        sortUndefined: "last",
        sortDescFirst: true,
      }),
    ),
  ];
}
