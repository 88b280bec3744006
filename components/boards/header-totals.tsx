"use client";

import { useTranslations } from "next-intl";
import type { FigureKind } from "@/components/campaigns/figures";
import { useFreshness } from "@/components/campaigns/freshness-scope";
import { useFigures } from "@/components/campaigns/use-figures";
import type { Campaign } from "@/lib/domain/campaign";
import { inboundTotals } from "@/lib/domain/kpi";
import { CountedWait } from "./counted-wait";
import { useShown, withoutHidden } from "./shown";
import { useWallLabels } from "./use-wall-labels";
import { WallFigure } from "./wall-figure";

/** The inbound campaigns together. What could not be counted in is said: a sum without it is "at least". */
export function HeaderTotals({ campaigns }: { campaigns: readonly Campaign[] }) {
  const t = useTranslations("board");
  const figures = useFigures();
  const labels = useWallLabels();
  const isLost = useFreshness() === "lost";
  const totals = inboundTotals(isLost ? [] : campaigns);
  const none = isLost || totals.campaigns === 0;
  const { longestHold } = totals;

  const shown = withoutHidden(["waiting", "longestWait", "serviceLevel", "abandoned"], useShown());
  const sums: Record<(typeof shown)[number], { kind: FigureKind; value: number | null; missing: number }> = {
    waiting: { kind: "count", ...totals.waiting },
    longestWait: { kind: "clock", value: longestHold.seconds, missing: longestHold.missing },
    serviceLevel: { kind: "percent", ...totals.serviceLevelPercent },
    abandoned: { kind: "percent", ...totals.abandonedPercent },
  };
  return shown.map((id) => {
    const { kind, value, missing } = sums[id];
    const { figure, unit } = figures.show(kind, none ? null : value);
    return (
      <WallFigure
        key={id}
        name={figures.label(id)}
        figure={id === "longestWait" ? <CountedWait seconds={value} /> : figure}
        unit={unit}
        calm={id === "waiting" && !value}
        label={missing > 0 && !none ? t("without", { label: labels(id), count: missing }) : labels(id)}
        className="text-[2.75rem]/[2.75rem]"
      />
    );
  });
}
