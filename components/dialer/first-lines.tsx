"use client";

import { useTranslations } from "next-intl";
import { type BaseField, type BaseRecord, baseFields } from "@/lib/domain/base";
import { formatVariables } from "@/lib/domain/dialer-data";

/** A base's first records, in their columns: whoever sees them here sees whether the file is what it should be. */
export function FirstLines({ records }: { records: readonly BaseRecord[] }) {
  const t = useTranslations("dialer.base");
  return (
    <section>
      <h2 className="mb-2 font-semibold">{t("first")}</h2>
      <section
        aria-label={t("first")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off is reached by the keyboard too
        tabIndex={0}
        className="overflow-x-auto rounded-card border border-line"
      >
        <table className="w-full text-left text-sm">
          <thead className="border-b border-line text-xs text-muted">
            <tr>
              {baseFields.map((field) => (
                <th key={field} scope="col" className="px-3 py-1.5 font-medium whitespace-nowrap">
                  {t(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map((record, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file, which may repeat themselves
              <tr key={index} className="border-b border-line last:border-0">
                {baseFields.map((field) => (
                  <td key={field} className="px-3 py-1.5 whitespace-nowrap">
                    {cellOf(record, field) || <span className="text-quiet">–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function cellOf(record: BaseRecord, field: BaseField): string {
  switch (field) {
    case "data":
      return formatVariables(record.data);
    case "alternatives":
      return record.alternatives.join(":");
    default:
      return String(record[field] ?? "");
  }
}
