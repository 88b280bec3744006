import { useFormatter } from "next-intl";
import { Tooltip } from "recharts";

/** What was known at the moment under the pointer, or under the arrow keys. */
export function TimeTip({ linesAt }: { linesAt: (time: number) => readonly string[] }) {
  const format = useFormatter();
  return (
    <Tooltip
      isAnimationActive={false}
      filterNull={false}
      cursor={{ stroke: "var(--edge)", strokeWidth: 1 }}
      content={({ active, label }) => {
        const time = Number(label);
        if (!active || !Number.isFinite(time)) return null;
        return (
          <div
            role="status"
            className="rounded-control border border-edge bg-raised px-3 py-2 text-xs text-text shadow-float"
          >
            <p className="text-muted">{format.dateTime(time, "timeSeconds")}</p>
            {linesAt(time).map((line) => (
              <p key={line} className="font-semibold">
                {line}
              </p>
            ))}
          </div>
        );
      }}
    />
  );
}
