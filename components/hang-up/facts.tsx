"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useLiveConfig } from "@/components/live/provider";
import { Clock } from "@/components/ui/clock";
import { StateIcon } from "@/components/ui/state-icon";
import { StateLabel, shownState } from "@/components/ui/state-label";
import { useNow } from "@/lib/client/use-now";
import type { Agent } from "@/lib/domain/agent";
import { elapsedSeconds } from "@/lib/domain/duration";
import type { Seen } from "./state";
import { useCampaignText, useNameInDialog } from "./use-words";

/** Who, where and in which state, as it is now; a state that is not live is not told. */
export function Facts({
  campaign,
  agent,
  seen,
  live,
}: {
  campaign: string;
  agent: Agent;
  seen: Seen;
  live: boolean;
}) {
  const t = useTranslations("hangup.facts");
  const campaignText = useCampaignText();
  const calledHere = useNameInDialog();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
      <Fact label={t("campaign")}>
        {campaignText(campaign)}
        {calledHere(campaign) === campaign ? null : (
          <span className="block text-xs font-normal text-muted">{campaign}</span>
        )}
      </Fact>
      <Fact label={t("phone")}>{agent.phone}</Fact>
      <Fact label={t("state")}>
        {live ? (
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <StateIcon
              state={shownState({ key: seen.status.key, paused: agent.paused, inCall: seen.inCall })}
            />
            <StateLabel state={seen.status.key} paused={agent.paused} pauseReason={agent.pauseReason} />
            <TimeInState since={seen.stateSince} />
          </span>
        ) : (
          "–"
        )}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 font-medium wrap-anywhere">{children}</dd>
    </>
  );
}

function TimeInState({ since }: { since: string | null }) {
  const now = useNow(useLiveConfig().renderedAt);
  return <Clock seconds={elapsedSeconds(since, now)} className="tabular-nums" />;
}
