"use client";

import { useTranslations } from "next-intl";
import type { BaseError } from "@/lib/domain/base";
import type { WrongLine } from "@/lib/domain/base-file";

const mostListed = 100;

/** Lines that cannot be read, each with its number in the file and why. */
export function WrongLines({ wrong, all }: { wrong: readonly WrongLine[]; all: number }) {
  const t = useTranslations("dialer.base");
  const listed = wrong.slice(0, mostListed);
  const why = ({ field, problem }: BaseError) =>
    field === "line" ? t(`why.${problem}`) : t(`why.${problem}`, { field: t(`field.${field}`) });
  return (
    <section
      aria-label={t("wrong.list")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off is reached by the keyboard too
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-card border border-line"
    >
      <ul className="divide-y divide-line text-sm">
        {listed.map(({ number, text, errors }) => (
          <li key={number} className="grid gap-x-4 gap-y-0.5 px-3 py-2 sm:grid-cols-[6rem_minmax(0,1fr)]">
            <span className="font-medium">{t("wrong.line", { number })}</span>
            <span className="min-w-0">
              {errors.map((error) => why(error)).join(" ")}
              <code className="block text-xs break-all whitespace-pre-wrap text-muted">
                {text.slice(0, 200)}
              </code>
            </span>
          </li>
        ))}
        {all > listed.length ? (
          <li className="px-3 py-2 text-muted">{t("wrong.more", { count: all - listed.length })}</li>
        ) : null}
      </ul>
    </section>
  );
}
