"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";
import { Tone } from "@/components/ui/tone";
import type { DispositionInput, dispositionAnswer } from "@/lib/contracts/dispositions";
import { TakeBack } from "./take-back";

/** What came of a disposition. */
export function Result({
  name,
  answer: { outcome, code },
  input,
}: {
  name: string;
  answer: z.infer<typeof dispositionAnswer>;
  input: DispositionInput;
}) {
  const t = useTranslations("dispositions");
  const levels = [input.level1, input.level2, input.level3].filter((level) => level !== "");
  return (
    <div className="flex flex-col gap-3 text-sm">
      <div role="status">
        <p className="font-semibold">
          <Tone tone={outcome === "succeeded" ? "fine" : "watch"}>{t(`outcome.${outcome}.title`)}</Tone>
        </p>
        <p className="text-pretty text-muted">{t(`outcome.${outcome}.text`, { name })}</p>
      </div>
      <p className="wrap-anywhere">{levels.join(" › ")}</p>
      {code === null ? null : <p className="text-muted wrap-anywhere">{t("code", { code })}</p>}
      <TakeBack input={input} />
    </div>
  );
}
