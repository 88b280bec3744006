"use client";

import { useTranslations } from "next-intl";
import { clockText } from "./clock-text";

export function SeekBar({
  at,
  length,
  onSeek,
}: {
  at: number;
  /** Seconds; null while it is not known. */
  length: number | null;
  onSeek: (seconds: number) => void;
}) {
  const t = useTranslations("recordings.player");
  const spoken = { at: clockText(at), length: clockText(length) };
  return (
    <div className="flex min-w-48 flex-1 items-center gap-2.5 max-sm:order-last max-sm:basis-full">
      <input
        type="range"
        aria-label={t("position")}
        aria-valuetext={t("positionOf", spoken)}
        min={0}
        max={length ?? 0}
        step={1}
        value={Math.min(at, length ?? 0)}
        disabled={length === null}
        onChange={(event) => onSeek(event.target.valueAsNumber)}
        className="h-6 min-w-0 flex-1 accent-(--accent)"
      />
      <span aria-hidden className="text-sm whitespace-nowrap text-muted">
        {spoken.at} / {spoken.length}
      </span>
    </div>
  );
}
