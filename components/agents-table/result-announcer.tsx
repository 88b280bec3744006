"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

/** Tells a screen reader how many a new search found; not that the number changes by itself. */
export function ResultAnnouncer({ chosen, shown, total }: { chosen: string; shown: number; total: number }) {
  const t = useTranslations("agents.table");
  const before = useRef(chosen);
  const [said, say] = useState<{ shown: number; total: number } | null>(null);

  useEffect(() => {
    if (before.current === chosen) return;
    before.current = chosen;
    say({ shown, total });
  }, [chosen, shown, total]);

  return (
    <span role="status" className="sr-only">
      {said === null ? "" : t("shown", said)}
    </span>
  );
}
