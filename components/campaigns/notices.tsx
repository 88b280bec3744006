"use client";

import { useTranslations } from "next-intl";
import { useLiveConfig } from "@/components/live/provider";
import type { Live } from "@/components/live/use-live";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useFreshness } from "./freshness-scope";
import { SourceTrouble } from "./source-trouble";

/** What one has to know of the numbers below: why they are not live, what could not be read, that a new version runs. */
export function Notices({ live: { answer, error } }: { live: Live<unknown> }) {
  const t = useTranslations("misread");
  const tf = useTranslations("floor.newVersion");
  const { version } = useLiveConfig();
  const state = useFreshness();
  const unreadable = answer?.source.unreadable ?? 0;
  const renewed = answer !== null && answer.version !== "" && answer.version !== version;
  return (
    <div className="mb-4 flex flex-col gap-2 empty:hidden">
      {renewed ? (
        <Banner
          tone="note"
          title={tf("title")}
          action={
            <Button size="sm" onClick={() => location.reload()}>
              {tf("reload")}
            </Button>
          }
        >
          {tf("text")}
        </Banner>
      ) : null}
      {state === "live" ? null : (
        <SourceTrouble
          tone={state === "lost" ? "act" : "watch"}
          code={answer?.source.error?.code}
          error={error}
        />
      )}
      {unreadable > 0 ? (
        <Banner tone="note" title={t("values", { count: unreadable })}>
          {t("explain")}
        </Banner>
      ) : null}
    </div>
  );
}
