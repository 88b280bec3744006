import { memo } from "react";

type Point = { readonly x: number; readonly y: number };

/** Below this many calls a line stays low: a queue of one must not look like a queue of nine. */
const leastTop = 4;
const height = 20;

/** A line for one look: no axes, a gap where nothing was known. `label` says in words what it shows. */
export const Sparkline = memo(function Sparkline({
  values,
  label,
  className = "",
}: {
  values: readonly (number | null)[];
  label: string;
  className?: string;
}) {
  const top = Math.max(leastTop, ...values.map((value) => value ?? 0));
  const width = Math.max(1, values.length - 1);
  const runs = runsOf(values, top);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 -1 ${width} ${height + 2}`}
      preserveAspectRatio="none"
      className={`overflow-visible ${className}`}
    >
      <path d={`M0 ${height}H${width}`} stroke="var(--line)" vectorEffect="non-scaling-stroke" />
      {runs.map((run) => (
        <g key={run[0]?.x}>
          <path d={`${line(run)}V${height}H${run[0]?.x}Z`} fill="currentColor" opacity={0.14} />
          <path
            d={line(run)}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.75}
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </g>
      ))}
    </svg>
  );
});

/** A point alone is drawn as a line to itself, which round ends make a dot. */
function line(points: readonly Point[]): string {
  const [first] = points;
  const drawn = points.length === 1 && first ? [first, first] : points;
  return `M${drawn.map(({ x, y }) => `${x} ${y}`).join("L")}`;
}

/** The stretches between gaps. */
export function runsOf(values: readonly (number | null)[], top: number): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  values.forEach((value, x) => {
    if (value === null) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    run.push({ x, y: Math.round(height * (1 - value / top) * 100) / 100 });
  });
  return runs;
}
