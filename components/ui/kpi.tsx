import { type ReactNode, useId } from "react";
import type { Tone } from "@/lib/domain/tone";
import { Explain } from "./explain";
import { toneText } from "./tone-mark";

const figureSizes = { sm: "text-base", md: "text-[1.75rem]/8", lg: "text-[2.75rem]/12" };

/**
 * A figure and its name. The figure stands alone in its element, the unit in its own; `figure` is already formatted, "–" when
 * unknown or lost.
 */
export function Kpi({
  label,
  figure,
  unit,
  note,
  explain,
  tone,
  size = "md",
  card = false,
  className = "",
}: {
  label: string;
  figure: ReactNode;
  unit?: string;
  note?: ReactNode;
  explain?: ReactNode;
  /** Only what is in trouble has one, and its reason stands in words beside it. */
  tone?: Tone;
  size?: keyof typeof figureSizes;
  /** Its own surface, as in the strip above the floor. */
  card?: boolean;
  className?: string;
}) {
  const id = useId();
  const surface = card ? "rounded-card border border-line bg-surface px-4 py-3" : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" aria-labelledby={id} className={`min-w-0 ${surface} ${className}`}>
      <div className="text-xs text-muted">
        {explain ? (
          <Explain text={explain}>
            <span id={id}>{label}</span>
          </Explain>
        ) : (
          <span id={id}>{label}</span>
        )}
      </div>
      <div className="flex items-baseline gap-1">
        <span
          data-figure
          className={`font-semibold tracking-tight ${figureSizes[size]} ${tone ? toneText[tone] : ""}`}
        >
          {figure}
        </span>
        {unit ? <span className={`text-muted ${size === "sm" ? "text-xs" : "text-sm"}`}>{unit}</span> : null}
      </div>
      {note ? <div className="mt-0.5 text-xs text-pretty text-muted">{note}</div> : null}
    </div>
  );
}
