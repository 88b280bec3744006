"use client";

import { useTranslations } from "next-intl";
import type { Live } from "@/components/live/use-live";
import { useTrouble } from "./use-trouble";

/** No campaign to show: none was ever told of, or there is none. That is not the same as nobody waiting. */
export function NothingToShow({ live }: { live: Live<readonly unknown[]> }) {
  const t = useTranslations("floor");
  const tb = useTranslations("board.empty");
  const trouble = useTrouble(live);
  const waiting = live.error === null || live.error.code === "no_data_yet";
  const said =
    live.answer === null
      ? waiting || trouble === null
        ? { title: t("noAnswerYet.title"), text: t("noAnswerYet.text") }
        : trouble
      : live.answer.data.length === 0
        ? { title: t("empty.noCampaigns"), text: t("empty.noCampaignsText") }
        : { title: tb("title"), text: tb("text") };
  return (
    <div className="flex h-full flex-col items-center justify-center gap-6 text-center">
      <p className="text-[3.5rem]/[4rem] font-bold tracking-tight text-balance">{said.title}</p>
      <p className="max-w-[70rem] text-[1.875rem]/[2.75rem] text-pretty text-muted">{said.text}</p>
    </div>
  );
}
