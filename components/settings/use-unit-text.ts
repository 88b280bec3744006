"use client";

import { useFormatter, useTranslations } from "next-intl";
import { spelled } from "@/lib/i18n/duration";
import type { limitGroups } from "./limits";

type Unit = (typeof limitGroups)[number]["limits"][number]["unit"];

/** Says a threshold with what it counts: `3 min`, `2 ×`, `20 calls`, `5 %`. */
export function useUnitText(): (value: number, unit: Unit) => string {
  const t = useTranslations("settings.campaigns.amounts");
  const format = useFormatter();
  return (value, unit) =>
    unit === "seconds" ? spelled(value) : t(unit, { count: value, value: format.number(value) });
}
