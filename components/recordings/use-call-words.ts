"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Call } from "./calls";

/** A call's parts in words. */
export function useCallWords() {
  const t = useTranslations("recordings");
  const format = useFormatter();
  return useMemo(() => {
    const none = t("none");
    const time = (at: string | null) =>
      at === null
        ? none
        : format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" });
    const numbers = ({ sources, destinations }: Pick<Call, "sources" | "destinations">) =>
      t("numbers", { source: sources.join(", ") || none, destination: destinations.join(", ") || none });
    return {
      time,
      numbers,
      /** Names a call in what can be done with it. */
      name: (call: Call) => t("call", { numbers: numbers(call), time: time(call.startedAt) }),
    };
  }, [t, format]);
}
