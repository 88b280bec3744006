import type { FigureId } from "./figures";

type Columns = {
  readonly figures: readonly FigureId[];
  readonly spark: boolean;
  /** The grid of a row and of the heads above it: a narrow place keeps the name and the first three figures. */
  readonly grid: string;
};

export const rowColumns: Readonly<Record<"inbound" | "outbound", Columns>> = {
  inbound: {
    figures: [
      "waiting",
      "longestWait",
      "serviceLevel",
      "withAbandoned",
      "answered",
      "abandoned",
      "loggedIn",
      "free",
    ],
    spark: true,
    grid: "grid-cols-[minmax(0,1fr)_2rem_2.75rem_3.75rem] @4xl:grid-cols-[minmax(8rem,1fr)_minmax(8rem,1fr)_3rem_repeat(7,3.9rem)] @6xl:grid-cols-[minmax(8rem,1fr)_minmax(8rem,1.2fr)_3.5rem_repeat(7,5rem)_6rem]",
  },
  outbound: {
    figures: ["onCall", "free", "answered", "notAnswered", "loggedIn"],
    spark: false,
    grid: "grid-cols-[minmax(0,1fr)_3rem_3rem_4.25rem] @4xl:grid-cols-[minmax(8rem,1fr)_minmax(8rem,1fr)_repeat(5,5rem)]",
  },
};

/** Beyond the third a figure is shown only where there is room. */
export function columnClass(position: number): string {
  return position < 3 ? "text-right" : "hidden text-right @4xl:block";
}
