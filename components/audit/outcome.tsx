"use client";

import { Ban, Check, CircleHelp, CircleX, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AuditEntry } from "@/lib/contracts/audit";

const icons = { requested: Hourglass, succeeded: Check, refused: Ban, failed: CircleX, unknown: CircleHelp };

/** What became of it: a shape and a word. What went well stays quiet. */
export function Outcome({ outcome }: { outcome: AuditEntry["outcome"] }) {
  const t = useTranslations("audit.outcome");
  const Icon = icons[outcome];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap ${outcome === "succeeded" ? "text-muted" : "font-medium"}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(outcome)}
    </span>
  );
}
