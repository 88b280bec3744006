"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { Bar, BarChart, type BarShapeProps, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { StateBar } from "@/components/ui/state-bar";
import { StateIcon } from "@/components/ui/state-icon";
import { type ShownState, shownStates } from "@/components/ui/state-look";
import { ChartFrame, NothingDrawn } from "./frame";

type Count = { readonly state: ShownState; readonly count: number };

/** A bar each state that counts anybody, and always one for who could take a call. The list beside the bars is what is read. */
export const AgentsByStateChart = memo(function AgentsByStateChart({ counts }: { counts: readonly Count[] }) {
  const t = useTranslations("states");
  const format = useFormatter();
  const rows = shownStates.flatMap((state) => {
    const count = counts.reduce((sum, entry) => (entry.state === state ? sum + entry.count : sum), 0);
    return count > 0 || state === "available" ? [{ state, count }] : [];
  });
  const nobody = rows.every(({ count }) => count === 0);

  const bar = ({ x, y, width, height, index }: BarShapeProps) => {
    const row = rows[index];
    if (!row || row.count === 0) return <g />;
    return (
      <foreignObject x={x} y={y} width={width} height={height}>
        <div className="grid h-full items-center">
          <StateBar segments={[{ key: row.state, count: row.count }]} legend={false} barClassName="h-3" />
        </div>
      </foreignObject>
    );
  };

  return (
    <ChartFrame title={t("group")}>
      {(titleId) =>
        nobody ? (
          <NothingDrawn>{t("nobody")}</NothingDrawn>
        ) : (
          <div className="flex gap-4">
            <ul aria-labelledby={titleId} className="shrink-0 text-xs">
              {rows.map(({ state, count }) => (
                <li key={state} className="flex h-7 items-center gap-2">
                  <StateIcon state={state} />
                  <span className="grow text-muted">{t(state)}</span>
                  <span data-figure className="pl-2 text-sm font-semibold">
                    {format.number(count)}
                  </span>
                </li>
              ))}
            </ul>
            <div aria-hidden="true" className="min-w-0 grow">
              <ResponsiveContainer>
                <BarChart
                  data={rows}
                  layout="vertical"
                  barCategoryGap={0}
                  accessibilityLayer={false}
                  margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
                >
                  <XAxis type="number" domain={[0, "dataMax"]} hide />
                  <YAxis type="category" dataKey="state" hide />
                  <Bar dataKey="count" isAnimationActive={false} shape={bar} />
                </BarChart>
              </ResponsiveContainer>
            </div>
          </div>
        )
      }
    </ChartFrame>
  );
});
