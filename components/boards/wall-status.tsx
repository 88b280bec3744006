"use client";

import type { CampaignView } from "@/components/campaigns/campaign-view";
import { AgeBadge, useFreshness } from "@/components/campaigns/freshness-scope";
import type { Misreading } from "@/lib/domain/misread";
import { useMisreadText } from "@/lib/i18n/misread-text";
import type { Form } from "./layout";
import { looks } from "./tile-look";
import { WallReason } from "./wall-reason";

/** What is misread on a wall: recent averages are not shown there. */
const noted: readonly Misreading["kind"][] = [
  "sources_disagree",
  "available_all_in_wrap_up",
  "callers_with_nobody_logged_in",
];

const asTheLine = "[font-size:inherit] [line-height:inherit]";

/**
 * A tile's second line: since when its numbers are old; why it needs attention; what would be misread. What does not fit in
 * the line any more is left out, the least important first. It keeps its place when there is nothing to say.
 */
export function WallStatus({ view, form }: { view: CampaignView; form: Form }) {
  const state = useFreshness();
  const { short } = useMisreadText();
  const look = looks[form];
  const [worst, ...others] = view.findings;
  const { longestHoldSeconds } = view.campaign;
  const isSmall = form === "single";
  const isOld = state === "stale" || state === "lost";
  const isSaid = worst?.rule === "nobody_logged_in";
  const notes = view.misreadings.filter(
    ({ kind }) => noted.includes(kind) && !(isSaid && kind === "callers_with_nobody_logged_in"),
  );
  return (
    <div className={`flex flex-wrap items-baseline gap-x-6 overflow-hidden whitespace-nowrap ${look.reason}`}>
      {isOld || (isSmall && state === "late") ? (
        <AgeBadge form={isOld ? "full" : "short"} className={asTheLine} />
      ) : null}
      {worst ? <WallReason finding={worst} longestHoldSeconds={longestHoldSeconds} /> : null}
      {others.map((finding) => (
        <WallReason
          key={finding.rule}
          finding={finding}
          longestHoldSeconds={longestHoldSeconds}
          className={look.others}
        />
      ))}
      {notes.map((misreading) => (
        <span key={misreading.kind} className={`text-muted ${look.others}`}>
          {short(misreading)}
        </span>
      ))}
    </div>
  );
}
