import type { ReactNode } from "react";

/** Figures in four columns, or three where there is no room; their names, numbers and notes stand on common lines. */
export function CardFigures({ children }: { children: ReactNode }) {
  return (
    <div className="-mt-2 grid grid-cols-[1.3fr_1fr_1fr_1fr] gap-x-2 @max-[19rem]:grid-cols-3">
      {children}
    </div>
  );
}

export const cardFigure = "mt-2 row-span-3 grid grid-rows-subgrid [&>:first-child]:self-end";
