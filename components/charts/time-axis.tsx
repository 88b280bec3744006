import { useFormatter } from "next-intl";
import { XAxis, type XAxisTickContentProps } from "recharts";

const anchors = ["start", "middle", "middle", "middle", "end"] as const;

/** Minutes of the floor's clock under the hour. The outer ones stay within the drawing. */
export function TimeAxis({ hour }: { hour: { from: number; to: number; ticks: number[] } }) {
  const format = useFormatter();
  const tick = ({ x, y, index, payload }: XAxisTickContentProps) => (
    <text x={x} y={y} dy="0.9em" textAnchor={anchors[index]} className="fill-muted text-xs">
      {format.dateTime(Number(payload.value), "time")}
    </text>
  );
  return (
    <XAxis
      dataKey="time"
      type="number"
      scale="time"
      domain={[hour.from, hour.to]}
      allowDataOverflow
      ticks={hour.ticks}
      interval={0}
      tick={tick}
      tickLine={false}
      axisLine={false}
    />
  );
}
