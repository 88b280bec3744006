import type { DotItemDotProps } from "recharts";

/** A point is drawn only where both its neighbours are gaps. */
export function lonelyDot(
  alone: ReadonlySet<number>,
  { cx, cy, index }: DotItemDotProps,
  fill = "currentColor",
) {
  if (!alone.has(index)) return null;
  return <circle key={index} cx={cx} cy={cy} r={2.5} fill={fill} stroke="none" />;
}
