"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Words } from "./use-words";

/** A hang-up whose dialog was closed while it ran: it goes on here, and tells its end. */
export function HangUpNotice({
  name,
  words,
  running,
  onShow,
  onDismiss,
}: {
  name: string;
  words: Words;
  running: boolean;
  onShow: () => void;
  onDismiss: () => void;
}) {
  const t = useTranslations("hangup");
  return (
    <section
      aria-label={t("notice.of", { name })}
      className="pointer-events-auto flex w-[min(100%,26rem)] flex-wrap items-center gap-3 rounded-card border border-edge bg-surface p-4 text-sm shadow-float"
    >
      <div role="status" className="min-w-0 flex-1 basis-56">
        <p className="text-muted">{t("notice.of", { name })}</p>
        <p className="font-semibold">{words.title}</p>
        <p className="text-pretty text-muted">{running ? t("notice.goesOn") : words.text}</p>
      </div>
      <Button size="sm" onClick={running ? onShow : onDismiss}>
        {running ? t("notice.show") : t("close")}
      </Button>
    </section>
  );
}
