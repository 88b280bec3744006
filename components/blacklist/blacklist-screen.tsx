"use client";

import { useTranslations } from "next-intl";
import { PlatformAway } from "@/components/forms/platform-away";
import { useCampaigns } from "@/components/forms/use-campaigns";
import { PageHeader } from "@/components/shell/page-header";
import { History } from "./history";
import { ManyNumbers } from "./many-numbers";
import { OneNumber } from "./one-number";

/** Numbers that campaigns do not dial: one, or many at once; and what Vigía knows was done to the list. */
export function BlacklistScreen({
  first,
  mayAll,
}: {
  /** The campaigns as the server knew them; null while they are not known. */
  first: readonly string[] | null;
  /** Whether an entry may be for every campaign. */
  mayAll: boolean;
}) {
  const t = useTranslations("blacklist");
  const campaigns = useCampaigns(first);
  return (
    <>
      <PageHeader title={t("title")} />
      <PlatformAway />
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,min(60%,48rem))_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <section>
            <h2 className="mb-3 font-semibold">{t("one.title")}</h2>
            <OneNumber campaigns={campaigns} mayAll={mayAll} />
          </section>
          <section>
            <h2 className="mb-3 font-semibold">{t("many.title")}</h2>
            <ManyNumbers campaigns={campaigns} mayAll={mayAll} />
          </section>
        </div>
        <section>
          <h2 className="mb-1 font-semibold">{t("history.title")}</h2>
          <p className="mb-3 max-w-prose text-sm text-pretty text-muted">{t("history.text")}</p>
          <History />
        </section>
      </div>
    </>
  );
}
