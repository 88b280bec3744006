"use client";

import { Tone } from "@/components/ui/tone";
import type { CampaignFinding } from "@/lib/domain/attention";
import { useAttentionText } from "@/lib/i18n/attention-text";
import { useCountedWait } from "./counted-wait";

/** Why a campaign needs attention; a wait in it counts on with the figure below it. */
export function WallReason({
  finding,
  longestHoldSeconds,
  className,
}: {
  finding: CampaignFinding;
  /** The longest wait now: a tone that is only held may speak of one that is over. */
  longestHoldSeconds: number | null;
  className?: string;
}) {
  const isPresent =
    "seconds" in finding && finding.seconds !== null && finding.seconds === longestHoldSeconds;
  return isPresent ? (
    <Counting finding={finding} seconds={longestHoldSeconds} className={className} />
  ) : (
    <Standing finding={finding} className={className} />
  );
}

type WaitFinding = Extract<CampaignFinding, { seconds: number | null }>;

function Counting({
  finding,
  seconds,
  className,
}: {
  finding: WaitFinding;
  seconds: number;
  className?: string;
}) {
  const counted = useCountedWait(seconds) ?? seconds;
  return <Standing finding={{ ...finding, seconds: counted }} className={className} />;
}

function Standing({ finding, className = "" }: { finding: CampaignFinding; className?: string }) {
  const { short } = useAttentionText();
  return (
    <Tone tone={finding.tone} className={`whitespace-nowrap ${className}`}>
      {short(finding)}
    </Tone>
  );
}
