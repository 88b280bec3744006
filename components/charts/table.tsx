import { useFormatter, useTranslations } from "next-intl";

/** The numbers of a chart in words: a row each five minutes, the latest first. */
export function ChartTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly { at: number; cells: readonly string[] }[];
}) {
  const t = useTranslations("charts");
  const format = useFormatter();
  return (
    <table className="mt-1 w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-muted">
        <tr>
          <th scope="col" className="py-1 pr-4 font-normal">
            {t("fiveMinutesFrom")}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1 pr-4 text-right font-normal last:pr-0">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map(({ at, cells }) => (
          <tr key={at} className="border-t border-line">
            <th scope="row" className="py-1 pr-4 font-normal">
              {format.dateTime(at, "time")}
            </th>
            {columns.map((column, index) => (
              <td key={column} className="py-1 pr-4 text-right font-semibold last:pr-0">
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
