"use client";

import { useFormatter, useTranslations } from "next-intl";
import { RunningTime } from "@/components/live/running-time";
import { StateLabel } from "@/components/ui/state-label";
import { Tone } from "@/components/ui/tone";
import { noValue } from "@/lib/domain/duration";
import { type AgentView, isPausedEverywhere } from "./agent-view";
import { LostSince } from "./lost-since";
import { areas } from "./row-layout";

/** States whose own word says that there is a call. */
const callStates = ["in_use", "ring_in_use", "on_hold"];

/** What an agent is doing, and below it why that needs attention, or why it is not known. */
export function StateCell({ view, lost, reason }: { view: AgentView; lost: boolean; reason: string | null }) {
  const t = useTranslations("agents.table");
  const { key } = view.agent.status;
  const alsoInCall = view.inCall === true && !callStates.includes(key);
  return (
    <div className={`min-w-0 ${areas.state}`}>
      {lost ? (
        <>
          <div className="text-muted">{noValue}</div>
          <LostSince campaigns={view.campaigns} />
        </>
      ) : (
        <>
          <div className="truncate" title={view.reasons.join(", ") || undefined}>
            <StateLabel
              state={key}
              paused={isPausedEverywhere(view)}
              pauseReason={view.reasons.length === 0 ? null : view.reasons.join(", ")}
            />
            {alsoInCall ? <span className="text-muted"> · {t("inCall")}</span> : null}
          </div>
          {reason === null ? null : (
            <Tone tone="watch" className="max-w-full text-xs whitespace-nowrap">
              {reason}
            </Tone>
          )}
        </>
      )}
    </div>
  );
}

export function TimeCell({ since }: { since: string | null }) {
  const t = useTranslations("agents.table.columns");
  return (
    <div className={`text-right text-base font-semibold ${areas.time}`}>
      <span className="sr-only">{t("time")}: </span>
      <span data-figure>
        <RunningTime since={since} />
      </span>
    </div>
  );
}

/** How long the pause lasts and where it holds; nothing for who is on none. */
export function PauseCell({ view, lost }: { view: AgentView; lost: boolean }) {
  const t = useTranslations("agents.table");
  const { pause, paused, reasons } = view;
  const unknown = lost || (paused.paused === 0 && view.agent.memberships.some((row) => row.paused === null));
  const partly = paused.paused > 0 && !isPausedEverywhere(view);
  return (
    <div
      className={`flex min-w-0 items-baseline gap-x-2 group-data-[noted=true]/agent:hidden @5xl:block! @5xl:pl-3 ${areas.pause}`}
    >
      {unknown || paused.paused > 0 ? (
        <span className="text-xs text-muted @5xl:sr-only">{t("columns.pause")}: </span>
      ) : null}
      {unknown ? <span className="text-muted">{noValue}</span> : null}
      {!unknown && pause !== null ? (
        <div className="shrink-0 truncate">
          {pause.atLeast ? <span className="text-xs text-muted">{t("atLeast")} </span> : null}
          <RunningTime since={pause.since} />
        </div>
      ) : null}
      {!unknown && paused.paused > 0 && paused.of > 1 ? (
        <div className="truncate text-xs text-muted" title={reasons.join(", ")}>
          <span>{t("pausedIn", { paused: paused.paused, of: paused.of })}</span>
          {partly && reasons.length > 0 ? <span> · {reasons.join(", ")}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

export function CallsCell({ callsTaken }: { callsTaken: number | null }) {
  const t = useTranslations("agents.table.columns");
  const format = useFormatter();
  return (
    <div className={`text-right ${areas.calls}`}>
      <span className="text-xs text-muted @5xl:sr-only">{t("calls")}: </span>
      <span data-figure>{callsTaken === null ? noValue : format.number(callsTaken, "whole")}</span>
    </div>
  );
}

export function LastCallCell({ at }: { at: string | null }) {
  const t = useTranslations("agents.table.columns");
  const format = useFormatter();
  return (
    <div className="hidden text-right text-muted @5xl:block">
      <span className="sr-only">{t("lastCall")}: </span>
      {at === null ? noValue : <time dateTime={at}>{format.dateTime(new Date(at), "time")}</time>}
    </div>
  );
}
