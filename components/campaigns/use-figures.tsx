"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Clock } from "@/components/ui/clock";
import { noValue } from "@/lib/domain/duration";
import type { Tone } from "@/lib/domain/tone";
import type { CampaignView } from "./campaign-view";
import { type FigureId, type FigureKind, figureSpecs, figureTone } from "./figures";

type Shown = { readonly figure: ReactNode; readonly unit?: string };
type Named = Shown & { readonly label: string; readonly tone?: Tone };

export type Figures = {
  /** A number as it stands on a tile: "–" where there is none. */
  readonly show: (kind: FigureKind, value: number | null) => Shown;
  /** A campaign's figure with its name. */
  readonly of: (view: CampaignView, id: FigureId) => Named;
  readonly label: (id: FigureId) => string;
  /** The formula in words. `thresholdSeconds`: null where it differs from campaign to campaign, or is not known. */
  readonly explain: (id: FigureId, thresholdSeconds: number | null) => string;
};

export function useFigures(): Figures {
  const format = useFormatter();
  const t = useTranslations("kpi");

  function show(kind: FigureKind, value: number | null): Shown {
    if (kind === "clock") return { figure: <Clock seconds={value} /> };
    if (value === null) return { figure: noValue };
    return kind === "percent"
      ? { figure: format.number(value, "oneDecimal"), unit: "%" }
      : { figure: format.number(value, "whole") };
  }

  const label = (id: FigureId) => t(`${id}.label`);
  return {
    show,
    label,
    of(view, id) {
      const { kind, of } = figureSpecs[id];
      return { label: label(id), tone: figureTone(id, view.findings), ...show(kind, of(view)) };
    },
    explain: (id, seconds) =>
      t(`${id}.explain`, {
        threshold: seconds === null ? t("thresholdUnknown") : t("threshold", { seconds }),
      }),
  };
}
