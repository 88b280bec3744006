"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Skeleton } from "./skeleton";

const slowAfterMs = 4000;

/** In place of rows that are being read; it says so when that lasts. */
export function Reading({ rows }: { rows: number }) {
  const t = useTranslations("common");
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="flex flex-col gap-2.5">
      <p role="status" className={slow ? "text-sm text-muted" : "sr-only"}>
        {slow ? t("slow") : t("loading")}
      </p>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} className="h-12" />
      ))}
    </div>
  );
}
