"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { spelled } from "@/lib/i18n/duration";
import type { Call } from "./calls";
import { useCallWords } from "./use-call-words";

/** The legs of a call that has several: one recording holds them all. */
export function Legs({ call }: { call: Call }) {
  const t = useTranslations("recordings");
  const words = useCallWords();
  const title = t("legsOf", { call: words.name(call) });
  return (
    <Popover
      label={title}
      align="start"
      trigger={
        <Button
          look="quiet"
          size="sm"
          className="-ml-2.5"
          aria-label={`${t("legs", { count: call.legs.length })}. ${title}`}
        >
          {t("legs", { count: call.legs.length })}
        </Button>
      }
    >
      <ol className="flex flex-col gap-2.5">
        {call.legs.map((leg, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: legs have no name of their own, and stay in their order
          <li key={index} className="flex flex-col">
            <span>{words.time(leg.startedAt)}</span>
            <span className="text-muted">
              {[
                t("numbers", {
                  source: leg.source ?? t("none"),
                  destination: leg.destination ?? t("none"),
                }),
                leg.agent,
                leg.durationSeconds === null ? null : spelled(leg.durationSeconds),
                leg.result,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </Popover>
  );
}
