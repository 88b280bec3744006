"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, YAxis } from "recharts";
import { ChartFrame, NothingDrawn } from "./frame";
import { beganAt, fiveMinutes, hourOf, lonely, minutesUnknown, most, topOf } from "./hour";
import { lonelyDot } from "./lonely-dot";
import { ChartTable } from "./table";
import { TimeAxis } from "./time-axis";
import { TimeTip } from "./tip";

type Point = { readonly at: string; readonly waiting: number | null };

/** Calls that waited, over the last hour. Drawn again only when the points change. */
export const WaitingChart = memo(function WaitingChart({
  points,
  stepSeconds,
}: {
  points: readonly Point[];
  stepSeconds: number;
}) {
  const t = useTranslations("charts");
  const format = useFormatter();
  const drawn = useMemo(() => points.map(({ at, waiting }) => ({ time: Date.parse(at), waiting })), [points]);
  const values = drawn.map(({ waiting }) => waiting);
  const greatest = most(values);
  const latest = drawn.at(-1);
  const title = t("waiting.title");
  const began = beganAt(
    drawn.map(({ time }) => time),
    stepSeconds,
  );
  const beganNote = began === null ? null : t("began", { time: format.dateTime(began, "time") });

  if (latest === undefined || greatest === null)
    return (
      <ChartFrame title={title} span={t("lastHour")}>
        {() => <NothingDrawn>{latest ? (beganNote ?? t("hourUnknown")) : t("notYet")}</NothingDrawn>}
      </ChartFrame>
    );

  const count = (value: number | null) =>
    value === null ? t("unknown") : t("waiting.count", { count: value });
  const alone = lonely(values);
  const greatestAt = drawn.findLast(({ waiting }) => waiting === greatest)?.time ?? latest.time;
  const top = topOf(greatest);
  return (
    <ChartFrame
      title={title}
      span={t("lastHour")}
      note={beganNote}
      summary={t("waiting.summary", {
        now: count(latest.waiting),
        most: format.number(greatest),
        time: format.dateTime(greatestAt, "time"),
        unknown: minutesUnknown(values, stepSeconds),
      })}
      table={
        <ChartTable
          caption={title}
          columns={[t("waiting.most")]}
          rows={fiveMinutes(drawn).map((row) => {
            const value = most(row.points.map(({ waiting }) => waiting));
            return { at: row.at, cells: [value === null ? "–" : format.number(value)] };
          })}
        />
      }
    >
      {(titleId) => (
        <div className="h-44 min-w-0 text-accent in-data-[freshness=stale]:text-s-offline">
          <ResponsiveContainer>
            <AreaChart
              data={drawn}
              margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
              aria-labelledby={titleId}
            >
              <CartesianGrid vertical={false} stroke="var(--line)" />
              <TimeAxis hour={hourOf(latest.time, stepSeconds)} />
              <YAxis
                width="auto"
                domain={[0, top]}
                ticks={[0, top / 2, top]}
                interval={0}
                tick={{ fontSize: "0.75rem", fill: "var(--muted)" }}
                tickLine={false}
                axisLine={false}
              />
              <TimeTip
                linesAt={(time) => [count(drawn.find((point) => point.time === time)?.waiting ?? null)]}
              />
              <Area
                dataKey="waiting"
                type="linear"
                connectNulls={false}
                isAnimationActive={false}
                stroke="currentColor"
                strokeWidth={2}
                fill="currentColor"
                fillOpacity={0.14}
                dot={(dot) => lonelyDot(alone, dot)}
                activeDot={{ r: 4, fill: "currentColor", stroke: "var(--surface)" }}
              />
            </AreaChart>
          </ResponsiveContainer>
        </div>
      )}
    </ChartFrame>
  );
});
