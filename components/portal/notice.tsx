"use client";

import { useTranslations } from "next-intl";
import { useRefusalText } from "@/components/settings/use-refusal-text";
import { Banner } from "@/components/ui/banner";
import { usePortalDesk } from "./desk";
import type { Standing } from "./standing";

/** What came of the latest thing that the portal was asked for, in sight wherever on the panel that was. */
export function PortalNotice() {
  const { standing, unrecorded } = usePortalDesk();
  const t = useTranslations("portal.notice");
  if (standing === null) return null;
  return (
    <div className="sticky bottom-2 z-10 flex flex-col gap-2">
      <Said standing={standing} />
      {unrecorded ? (
        <Banner tone="watch" title={t("unrecorded")}>
          {t("unrecordedText")}
        </Banner>
      ) : null}
    </div>
  );
}

function Said({ standing }: { standing: Standing }) {
  const t = useTranslations("portal.notice");
  const say = useRefusalText();
  const what = t(`what.${standing.wish}`);
  switch (standing.step) {
    case "sending":
    case "asked":
      return (
        <Banner tone="note" title={t(`wish.${standing.wish}`)}>
          {t(standing.step)}
        </Banner>
      );
    case "done":
      return (
        <Banner tone="note" title={t(`done.${standing.wish}`)}>
          {standing.guid === null ? null : (
            <>
              {t("guid")} <span className="font-mono text-xs break-all text-text">{standing.guid}</span>
            </>
          )}
        </Banner>
      );
    case "denied":
      return (
        <Banner tone="watch" title={t("denied", { what })}>
          {say(standing.error)}
        </Banner>
      );
    case "no_answer":
      return (
        <Banner tone="watch" title={t("no_answer", { what })}>
          {t(standing.wish === "cti" ? "no_answerCti" : "no_answerText")}
        </Banner>
      );
    default:
      return (
        <Banner tone="watch" title={t(standing.step, { what })}>
          {t(`${standing.step}Text`)}
        </Banner>
      );
  }
}
