"use client";

import { useTranslations } from "next-intl";
import { Explain } from "@/components/ui/explain";
import { columnClass, rowColumns } from "./row-columns";
import { useFigures } from "./use-figures";

/** What the columns of the rows below are. A reader hears each figure's name with the figure. */
export function RowsHead({ direction }: { direction: keyof typeof rowColumns }) {
  const t = useTranslations("floor.columns");
  const { label, explain } = useFigures();
  const { figures, spark, grid } = rowColumns[direction];
  return (
    <div
      className={`grid items-end gap-x-2 @6xl:gap-x-3 border border-transparent px-3 text-xs text-muted ${grid}`}
    >
      <span>{t("campaign")}</span>
      <span className="hidden @4xl:block">{t("attention")}</span>
      {figures.map((id, i) => (
        <div key={id} className={columnClass(i)}>
          <Explain text={explain(id, null)}>{label(id)}</Explain>
        </div>
      ))}
      {spark ? <span className="hidden @6xl:block">{t("lastHour")}</span> : null}
    </div>
  );
}
