"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";

export function DetailsButton({
  what,
  open,
  controls,
  onToggle,
}: {
  what: string;
  open: boolean;
  controls: string;
  onToggle: () => void;
}) {
  const t = useTranslations("audit.details");
  return (
    <IconButton
      label={t("of", { what })}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      <ChevronDown aria-hidden className={open ? "rotate-180" : ""} />
    </IconButton>
  );
}
