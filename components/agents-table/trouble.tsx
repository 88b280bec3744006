"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCampaignName } from "@/components/campaigns/settings-context";
import { SourceTrouble } from "@/components/campaigns/source-trouble";
import { Banner } from "@/components/ui/banner";
import type { LiveError } from "@/lib/client/live";
import type { SourceErrorCode } from "@/lib/contracts/live";
import { type CampaignTrust, worstTrust } from "./campaign-reads";

/** So many campaigns are named; more would be no sentence. */
const mostNamed = 4;

/** What could not be read, why, and what still holds. Nothing while all is well. */
export function Trouble({
  trust,
  source,
  error,
}: {
  trust: CampaignTrust;
  source: SourceErrorCode | undefined;
  error: LiveError | null;
}) {
  const t = useTranslations("agents.table.trouble");
  const tc = useTranslations("common.sourceError");
  const format = useFormatter();
  const nameOf = useCampaignName();
  const old = [...trust].flatMap(([name, state]) => (state === "known" ? [] : [name]));
  if (old.length === 0) return null;
  if (old.length === trust.size) {
    const tone = worstTrust(trust.keys(), trust) === "lost" ? "act" : "watch";
    return (
      <div className="mb-4 empty:hidden">
        <SourceTrouble tone={tone} code={source} error={error} />
      </div>
    );
  }
  const names = old.slice(0, mostNamed).map(nameOf);
  const more = old.length - names.length;
  const list = format.list(more > 0 ? [...names, t("more", { count: more })] : names);
  return (
    <Banner tone="watch" title={t("some", { count: old.length, campaigns: list })} className="mb-4">
      {source === undefined ? null : `${tc(`${source}.title`)}. `}
      {t("someText", { count: trust.size - old.length })}
    </Banner>
  );
}
