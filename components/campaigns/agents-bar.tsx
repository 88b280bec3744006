import { useTranslations } from "next-intl";
import { type Segment, StateBar } from "@/components/ui/state-bar";
import type { AgentCounts } from "@/lib/domain/campaign";
import { noValue } from "@/lib/domain/duration";

/** A campaign's agents by the platform's own counts, as fresh as the tile; what could not be read is left out. */
export function AgentsBar({ agents, className = "" }: { agents: AgentCounts; className?: string }) {
  const t = useTranslations("floor.bar");
  const ts = useTranslations("states");
  const counts: readonly [Segment["key"], number | null][] = [
    ["available", agents.available],
    ["in_use", agents.busy],
    ["paused_in_call", agents.busyPaused],
    ["wrap_up", agents.wrapUp],
    ["paused", agents.paused],
    ["unavailable", agents.notAvailable],
  ];
  const segments = counts.flatMap(([key, count]) => (count === null ? [] : [{ key, count }]));
  if (segments.length === 0) {
    return (
      <div className={className}>
        <div className="h-2 rounded-full bg-raised" />
        <p className="mt-2 text-[0.8125rem] text-muted">
          <span className="sr-only">{ts("group")} </span>
          {noValue}
        </p>
      </div>
    );
  }
  return (
    <StateBar
      segments={segments}
      labels={{
        in_use: t("busy"),
        paused_in_call: t("busyPaused"),
        unavailable: t("notAvailable"),
      }}
      className={className}
    />
  );
}
