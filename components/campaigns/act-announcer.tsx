"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAttentionText } from "@/lib/i18n/attention-text";
import type { CampaignView } from "./campaign-view";

/** Tells a screen reader when a campaign begins to need action, once each time, and nothing else of the numbers. */
export function ActAnnouncer({ views }: { views: readonly CampaignView[] }) {
  const t = useTranslations("floor");
  const { short } = useAttentionText();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [said, say] = useState("");

  useEffect(() => {
    const acting = views.filter(({ tone }) => tone === "act");
    const before = known.current;
    known.current = new Set(acting.map(({ campaign }) => campaign.campaign));
    // What already stands there when the page opens is read with the page.
    if (before === null) return;
    const fresh = acting.filter(({ campaign }) => !before.has(campaign.campaign));
    if (fresh.length === 0) return;
    say(
      fresh
        .map(({ name, findings: [worst] }) =>
          t("turnsToAct", { campaign: name, reason: worst === undefined ? "" : short(worst) }),
        )
        .join(" "),
    );
  }, [views, t, short]);

  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}
