"use client";

import { useTranslations } from "next-intl";
import { Explain } from "@/components/ui/explain";
import { Tone } from "@/components/ui/tone";
import { useAttentionText } from "@/lib/i18n/attention-text";
import type { CampaignView } from "./campaign-view";

/** Why a campaign needs attention: the worst reason first, the others after it in small; `brief`: their number only. */
export function Reasons({
  view,
  brief = false,
  className = "",
}: {
  view: CampaignView;
  brief?: boolean;
  className?: string;
}) {
  const t = useTranslations("attention");
  const { short } = useAttentionText();
  const [worst, ...others] = view.findings;
  if (worst === undefined) return null;
  return (
    <div className={`flex flex-wrap items-baseline gap-x-3 gap-y-0.5 ${className}`}>
      <Tone tone={worst.tone}>{short(worst)}</Tone>
      {brief && others.length > 0 ? (
        <Explain text={others.map(short).join(", ")} className="text-xs text-muted">
          {t("more", { count: others.length })}
        </Explain>
      ) : (
        others.map((finding) => (
          <Tone key={finding.rule} tone={finding.tone} className="text-xs">
            {short(finding)}
          </Tone>
        ))
      )}
    </div>
  );
}
