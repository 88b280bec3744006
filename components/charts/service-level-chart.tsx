"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { ChartFrame, NothingDrawn } from "./frame";
import { beganAt, fiveMinutes, minutesUnknown, most } from "./hour";
import { type Level, ServiceLevelDrawing, ServiceLevelLegend } from "./service-level-drawing";
import { ChartTable } from "./table";

type Point = {
  readonly at: string;
  readonly serviceLevel: number | null;
  readonly withAbandoned: number | null;
};

/** Both service levels of the day so far, over the last hour: `chosen` carries the target. Drawn again only when the points change. */
export const ServiceLevelChart = memo(function ServiceLevelChart({
  points,
  targetPercent,
  chosen,
  stepSeconds,
}: {
  points: readonly Point[];
  targetPercent: number;
  chosen: "answered" | "withAbandoned";
  stepSeconds: number;
}) {
  const t = useTranslations("charts");
  const kpi = useTranslations("kpi");
  const format = useFormatter();
  const drawn = useMemo(
    () => points.map(({ at, ...levels }) => ({ time: Date.parse(at), ...levels })),
    [points],
  );
  const keys: readonly [strong: Level, thin: Level] =
    chosen === "answered" ? ["serviceLevel", "withAbandoned"] : ["withAbandoned", "serviceLevel"];
  const [strong] = keys;
  const latest = drawn.at(-1);
  const title = t("serviceLevel.title");
  const began = beganAt(
    drawn.map(({ time }) => time),
    stepSeconds,
  );
  const beganNote = began === null ? null : t("began", { time: format.dateTime(began, "time") });

  if (latest === undefined || drawn.every((point) => keys.every((key) => point[key] === null)))
    return (
      <ChartFrame title={title} span={t("lastHour")}>
        {() => <NothingDrawn>{latest ? (beganNote ?? t("hourUnknown")) : t("notYet")}</NothingDrawn>}
      </ChartFrame>
    );

  const percent = (value: number | null) =>
    value === null ? t("unknown") : t("percent", { value: format.number(value, "oneDecimal") });
  const values = drawn.map((point) => point[strong]);
  const highest = most(values);
  const highestAt = drawn.findLast((point) => point[strong] === highest)?.time ?? latest.time;
  const target = kpi("target", { percent: format.number(targetPercent) });
  const labels = [kpi(`${keys[0]}.label`), kpi(`${keys[1]}.label`)] as const;
  return (
    <ChartFrame
      title={title}
      span={t("lastHour")}
      note={beganNote}
      summary={t("serviceLevel.summary", {
        label: labels[0],
        target,
        now: percent(latest[strong]),
        most: percent(highest),
        time: format.dateTime(highestAt, "time"),
        unknown: minutesUnknown(values, stepSeconds),
      })}
      legend={<ServiceLevelLegend labels={labels} />}
      table={
        <ChartTable
          caption={title}
          columns={labels}
          rows={fiveMinutes(drawn).map((row) => ({
            at: row.at,
            cells: keys.map((key) => {
              const last = row.points.findLast((point) => point[key] !== null)?.[key] ?? null;
              return last === null ? "–" : percent(last);
            }),
          }))}
        />
      }
    >
      {(titleId) => (
        <ServiceLevelDrawing
          points={drawn}
          keys={keys}
          stepSeconds={stepSeconds}
          target={{ percent: targetPercent, label: target }}
          linesOf={(point) => keys.map((key, index) => `${labels[index]}: ${percent(point?.[key] ?? null)}`)}
          titleId={titleId}
        />
      )}
    </ChartFrame>
  );
});
