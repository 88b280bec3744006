import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";

/**
 * A chart's surface. `summary` says in one sentence what the drawing shows; `table` holds the same numbers. `children` draws,
 * named by the title whose id it is given.
 */
export function ChartFrame({
  title,
  span,
  summary,
  note,
  legend,
  table,
  children,
}: {
  title: string;
  span?: string;
  summary?: string;
  note?: string | null;
  legend?: ReactNode;
  table?: ReactNode;
  children: (titleId: string) => ReactNode;
}) {
  const t = useTranslations("charts");
  const id = useId();
  return (
    <figure
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-2 rounded-card border border-line bg-surface px-4 py-3"
    >
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span id={id} className="text-sm font-semibold">
          {title}
          {span ? <span className="sr-only"> · {span}</span> : null}
        </span>
        {span ? (
          <span aria-hidden="true" className="text-xs text-muted">
            {span}
          </span>
        ) : null}
      </figcaption>
      {summary ? <p className="sr-only">{summary}</p> : null}
      {legend}
      {children(id)}
      {note ? <p className="text-xs text-pretty text-muted">{note}</p> : null}
      {table ? (
        <details className="text-xs">
          <summary className="w-fit py-1 text-muted select-none hover:text-text">{t("asTable")}</summary>
          {table}
        </details>
      ) : null}
    </figure>
  );
}

/** Where a chart would be, while there is nothing to draw. */
export function NothingDrawn({ children }: { children: ReactNode }) {
  return (
    <p className="grid h-44 place-items-center px-6 text-center text-sm text-balance text-muted">
      {children}
    </p>
  );
}
