import { figureIds } from "./figures";

const columns = ["name", ...figureIds] as const;

export type SortColumn = (typeof columns)[number];

/** A column, `-` before it for the largest first; or what needs attention first. */
export type Sort = "attention" | SortColumn | `-${SortColumn}`;

export const sorts: readonly Sort[] = [
  "attention",
  ...columns,
  ...columns.map((column): `-${SortColumn}` => `-${column}`),
];

/** The column and direction of a sort; null where no column decides. */
export function sortColumn(sort: Sort): { id: SortColumn; desc: boolean } | null {
  const id = columns.find((column) => column === sort || `-${column}` === sort);
  return id === undefined ? null : { id, desc: sort !== id };
}

/** The sort by a column as the table knows it; by attention where there is none. */
export function sortBy(column: { id: string; desc: boolean } | undefined): Sort {
  const id = columns.find((known) => known === column?.id);
  if (id === undefined) return "attention";
  return column?.desc ? `-${id}` : id;
}
