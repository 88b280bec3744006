import { useFormatter, useTranslations } from "next-intl";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  YAxis,
} from "recharts";
import { hourOf, lonely } from "./hour";
import { lonelyDot } from "./lonely-dot";
import { TimeAxis } from "./time-axis";
import { TimeTip } from "./tip";

export type Level = "serviceLevel" | "withAbandoned";
type Point = { readonly time: number } & { readonly [level in Level]: number | null };

const tone = "text-accent in-data-[freshness=stale]:text-s-offline";

/** The first of `keys` strong, the other thin, and the target across. */
export function ServiceLevelDrawing({
  points,
  keys: [strong, thin],
  stepSeconds,
  target,
  linesOf,
  titleId,
}: {
  points: readonly Point[];
  keys: readonly [strong: Level, thin: Level];
  stepSeconds: number;
  target: { percent: number; label: string };
  linesOf: (point: Point | undefined) => readonly string[];
  titleId: string;
}) {
  const t = useTranslations("charts");
  const format = useFormatter();
  const latest = points.at(-1);
  const strongAlone = lonely(points.map((point) => point[strong]));
  const thinAlone = lonely(points.map((point) => point[thin]));
  // Away from the curve's end, and never above the drawing. "Top" is of the half below the line.
  const below = target.percent > 85 || (latest?.[strong] ?? 0) >= target.percent;
  return (
    <div className={`h-38 min-w-0 ${tone}`}>
      <ResponsiveContainer>
        <ComposedChart
          data={points}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          aria-labelledby={titleId}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <TimeAxis hour={hourOf(latest?.time ?? 0, stepSeconds)} />
          <YAxis
            width="auto"
            domain={[0, 100]}
            ticks={[0, 50, 100]}
            interval={0}
            tickFormatter={(value: number) => t("percent", { value: format.number(value) })}
            tick={{ fontSize: "0.75rem", fill: "var(--muted)" }}
            tickLine={false}
            axisLine={false}
          />
          <TimeTip linesAt={(time) => linesOf(points.find((point) => point.time === time))} />
          <Line
            dataKey={thin}
            type="linear"
            connectNulls={false}
            isAnimationActive={false}
            stroke="var(--muted)"
            strokeWidth={1.25}
            strokeDasharray="2 3"
            dot={(dot) => lonelyDot(thinAlone, dot, "var(--muted)")}
            activeDot={false}
          />
          <Area
            dataKey={strong}
            type="linear"
            connectNulls={false}
            isAnimationActive={false}
            stroke="currentColor"
            strokeWidth={2}
            fill="currentColor"
            fillOpacity={0.14}
            dot={(dot) => lonelyDot(strongAlone, dot)}
            activeDot={{ r: 4, fill: "currentColor", stroke: "var(--surface)" }}
          />
          <ReferenceLine
            y={target.percent}
            stroke="var(--watch)"
            strokeDasharray="6 4"
            label={{
              value: target.label,
              position: below ? "insideTopRight" : "insideBottomRight",
              fill: "var(--watch)",
              fontSize: "0.75rem",
              style: { paintOrder: "stroke", stroke: "var(--surface)", strokeWidth: 4 },
            }}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Which line is which, by its stroke. */
export function ServiceLevelLegend({ labels: [strong, thin] }: { labels: readonly [string, string] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <li className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" viewBox="0 0 20 4" className={`w-5 ${tone}`}>
          <path d="M0 2h20" stroke="currentColor" strokeWidth="2.5" />
        </svg>
        <span className="font-semibold text-text">{strong}</span>
      </li>
      <li className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" viewBox="0 0 20 4" className="w-5">
          <path d="M0 2h20" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 3" />
        </svg>
        {thin}
      </li>
    </ul>
  );
}
