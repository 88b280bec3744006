"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Probe } from "@/lib/client/recordings";

/** Why a recording cannot be heard, and where it was looked for. */
export function Trouble({ trouble, onSearchAgain }: { trouble: Probe; onSearchAgain: () => void }) {
  const t = useTranslations("recordings.trouble");
  const tc = useTranslations("common.apiError");
  const looked = trouble.kind === "refused" ? (trouble.error.looked ?? []) : [];

  function said(): string {
    if (trouble.kind !== "refused") return t(trouble.kind);
    const { code } = trouble.error;
    if (looked.length > 0) return t(code === "not_found" ? "nowhere" : "noAnswer");
    return code === "not_found" ? t("notListed") : tc(code);
  }

  return (
    <div role="alert" className="flex flex-col items-start gap-1.5 text-sm">
      <p>{said()}</p>
      {looked.length > 0 ? (
        <ul className="list-disc pl-5 text-muted">
          {looked.map(({ place, result }) => (
            <li key={place}>
              {t("place", {
                place: t(place),
                result: t(place === "conversion" && result === "absent" ? "refused" : result),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {trouble.kind === "refused" && trouble.error.code === "not_found" && looked.length === 0 ? (
        <Button size="sm" onClick={onSearchAgain}>
          {t("searchAgain")}
        </Button>
      ) : null}
    </div>
  );
}
