"use client";

import { useTranslations } from "next-intl";
import type { Reply } from "@/lib/client/entrance";
import { spelled } from "@/lib/i18n/duration";

/** Why something sent was not done, in words, where no field of a form is to blame. */
export function useReplyWords(): (reply: Exclude<Reply, { kind: "done" }>) => string {
  const t = useTranslations("entrance.problem");
  const common = useTranslations("common.apiError");
  return (reply) => {
    if (reply.kind === "unanswered") return t("unanswered");
    if (reply.waitSeconds !== null) return t("limitedFor", { wait: spelled(reply.waitSeconds) });
    return reply.code === null ? t("unavailable") : common(reply.code);
  };
}
