"use client";

import { Check, Circle, CircleDot, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/copy-field";
import { Tone } from "@/components/ui/tone";
import type { Followed } from "./follow";
import { toneOf, useFollowWords } from "./use-follow-words";

type Mark = "done" | "now" | "ahead" | "failed";

const icons = { done: Check, now: CircleDot, ahead: Circle, failed: X } as const;

/** How the steps of a call stand: taken by the platform, the agent rung, the agent on the line. */
function marksOf({ step }: Followed): readonly [taken: Mark, rung: Mark, onLine: Mark] {
  switch (step) {
    case "waiting":
      return ["done", "now", "ahead"];
    case "ringing":
      return ["done", "now", "ahead"];
    case "on_line":
      return ["done", "done", "now"];
    case "ended":
      return ["done", "done", "done"];
    case "not_answered":
      return ["done", "done", "failed"];
    case "not_seen":
      return ["done", "failed", "ahead"];
  }
}

/** A call that was placed, as the agent's state tells how far it has come. */
export function Progress({
  name,
  destination,
  guid,
  followed,
  live,
}: {
  name: string;
  destination: string;
  guid: string;
  followed: Followed;
  live: boolean;
}) {
  const t = useTranslations("calls");
  const { title, text } = useFollowWords(name, destination)(followed);
  const tone = toneOf(followed);
  const marks = marksOf(followed);
  return (
    <div className="flex flex-col gap-4 text-sm">
      <div role="status">
        <p className="font-semibold">{tone === null ? title : <Tone tone={tone}>{title}</Tone>}</p>
        <p className="text-pretty text-muted">{text}</p>
        {live ? null : <p className="text-pretty">{t("follow.notLive")}</p>}
      </div>
      <ol className="flex flex-col gap-1.5">
        {(["taken", "rung", "onLine"] as const).map((step, i) => {
          const mark = marks[i] ?? "ahead";
          const Icon = icons[mark];
          return (
            <li
              key={step}
              data-mark={mark}
              className={`flex items-start gap-2 ${mark === "ahead" ? "text-quiet" : ""}`}
            >
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>
                {t(`steps.${step}`, { name, destination })}
                <span className="sr-only">: {t(`marks.${mark}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <CopyField label={t("guid")} value={guid} />
    </div>
  );
}
