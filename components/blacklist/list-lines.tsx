"use client";

import { useTranslations } from "next-intl";
import type { ListLine } from "@/lib/client/blacklist";

const mostListed = 200;

/** Lines as they were read, each with its number and what is wrong or double about it. */
export function ListLines({ lines, label }: { lines: readonly ListLine[]; label: string }) {
  const t = useTranslations("blacklist.preview");
  const tb = useTranslations("blacklist");
  const listed = lines.slice(0, mostListed);

  function says(line: ListLine): string {
    switch (line.kind) {
      case "entry":
        return line.entry.campaign === "" ? tb("every") : line.entry.campaign;
      case "repeat":
        return t("repeats", { number: line.repeats });
      case "wrong":
        return line.problems.map((problem) => t(`problem.${problem}`)).join(" ");
    }
  }

  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off is reached by the keyboard too
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-card border border-line"
    >
      {listed.length === 0 ? (
        <p className="px-3 py-4 text-sm text-muted">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {listed.map((line) => (
            <li
              key={line.number}
              className="grid gap-x-4 gap-y-0.5 px-3 py-1.5 sm:grid-cols-[5.5rem_minmax(0,1fr)_minmax(0,1fr)]"
            >
              <span className="text-muted">{t("line", { number: line.number })}</span>
              <span className="min-w-0 font-medium break-all">
                {line.kind === "wrong" ? line.cells.join("; ").slice(0, 200) : line.entry.phone}
              </span>
              <span className="min-w-0 break-words">{says(line)}</span>
            </li>
          ))}
          {lines.length > listed.length ? (
            <li className="px-3 py-1.5 text-muted">{t("more", { count: lines.length - listed.length })}</li>
          ) : null}
        </ul>
      )}
    </section>
  );
}
