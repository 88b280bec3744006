"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Clock } from "@/components/ui/clock";
import { noValue } from "@/lib/domain/duration";
import type { Tone } from "@/lib/domain/tone";
import type { CampaignView } from "./campaign-view";
import {
  type FigureId,
  type FigureKind,
  figureSpecs,
  figureTone,
  isServiceLevel,
  targetFigure,
} from "./figures";

type Shown = { readonly figure: ReactNode; readonly unit?: string };
type Named = Shown & { readonly label: string; readonly tone?: Tone };

export type Figures = {
  /** A number as it stands on a tile: "–" where there is none. */
  readonly show: (kind: FigureKind, value: number | null) => Shown;
  /** A campaign's figure with its name. */
  readonly of: (view: CampaignView, id: FigureId) => Named;
  readonly label: (id: FigureId) => string;
  /** The target, `short` where the figure stands right above it; null for a figure that carries none. */
  readonly target: (view: CampaignView, id: FigureId, form: "short" | "words") => string | null;
  /** In a row, where a target has no room: which service level carries it, and in a title how much it is. */
  readonly aim: (view: CampaignView, id: FigureId) => { readonly weak: boolean; readonly title?: string };
  /** The formula in words, with this campaign's threshold and target; null where they differ from one to the next. */
  readonly explain: (id: FigureId, view: CampaignView | null) => string;
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
  const goal = ({ settings }: CampaignView) =>
    format.number(settings.serviceLevel.targetPercent, { maximumFractionDigits: 1 });
  const carries = ({ settings }: CampaignView, id: FigureId) => id === targetFigure(settings.serviceLevel);

  function target(view: CampaignView, id: FigureId, form: "short" | "words"): string | null {
    if (!carries(view, id)) return null;
    return t(form === "short" ? "targetShort" : "target", { percent: goal(view) });
  }

  /** What the formula leaves open: which of the two service levels is held against a target. */
  function targetText(id: FigureId, view: CampaignView | null): string {
    if (!isServiceLevel(id)) return "";
    if (view === null) return ` ${t("targetDiffers")}`;
    return carries(view, id) ? ` ${t("targetHere", { percent: goal(view) })}` : ` ${t("targetElsewhere")}`;
  }

  return {
    show,
    label,
    of(view, id) {
      const { kind, of } = figureSpecs[id];
      return { label: label(id), tone: figureTone(id, view.findings), ...show(kind, of(view)) };
    },
    target,
    aim: (view, id) => ({
      weak: isServiceLevel(id) && !carries(view, id),
      title: target(view, id, "words") ?? undefined,
    }),
    explain(id, view) {
      const seconds = view?.campaign.serviceLevel.thresholdSeconds ?? null;
      const threshold = seconds === null ? t("thresholdUnknown") : t("threshold", { seconds });
      return t(`${id}.explain`, { threshold }) + targetText(id, view);
    },
  };
}
