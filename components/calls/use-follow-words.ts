"use client";

import { useTranslations } from "next-intl";
import { clockText } from "@/lib/domain/duration";
import type { Tone } from "@/lib/domain/tone";
import type { Followed } from "./follow";

/** How far a call has come, in words. */
export function useFollowWords(
  name: string,
  destination: string,
): (followed: Followed) => { title: string; text: string } {
  const t = useTranslations("calls.follow");
  return (followed) => {
    const words = { name, destination };
    const { step } = followed;
    if (step !== "ended") return { title: t(`${step}.title`, words), text: t(`${step}.text`, words) };
    const { seconds } = followed;
    return {
      title: t("ended.title", words),
      text:
        seconds === null ? t("ended.unseen", words) : t("ended.text", { ...words, time: clockText(seconds) }),
    };
  };
}

export function toneOf({ step }: Followed): Tone | null {
  switch (step) {
    case "on_line":
    case "ended":
      return "fine";
    case "not_answered":
    case "not_seen":
      return "watch";
    case "waiting":
    case "ringing":
      return null;
  }
}
