"use client";

import { useTranslations } from "next-intl";
import { Sparkline } from "@/components/charts/sparkline";

/** Waiting calls over the last hour; an empty place while nothing is known of it. */
export function WaitingSpark({
  values,
  className = "",
}: {
  values: readonly (number | null)[] | null;
  className?: string;
}) {
  const t = useTranslations("floor.spark");
  const known = values?.filter((value) => value !== null) ?? [];
  if (values === null || known.length === 0) return <div className={className} />;
  return (
    <Sparkline
      values={values}
      label={t("label", { most: Math.max(...known) })}
      className={`text-accent in-data-[freshness=stale]:text-s-offline ${className}`}
    />
  );
}
