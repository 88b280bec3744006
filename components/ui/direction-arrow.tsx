import { useTranslations } from "next-intl";
import type { Direction } from "@/lib/domain/campaign";

/** ↙ inbound, ↗ outbound, with its word for readers; nothing to see when unknown. */
export function DirectionArrow({
  direction,
  className = "size-4",
}: {
  direction: Direction;
  className?: string;
}) {
  const t = useTranslations("common.direction");
  return (
    <>
      {direction === "unknown" ? null : (
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
          className={`shrink-0 text-muted ${className}`}
        >
          <path d={direction === "inbound" ? "M12.5 3.5 4 12M4 5.5V12h6.5" : "M3.5 12.5 12 4M5.5 4H12v6.5"} />
        </svg>
      )}
      <span className="sr-only">{t(direction)}</span>
    </>
  );
}
