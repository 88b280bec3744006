import type { ReactNode } from "react";
import { toneText } from "@/components/ui/tone-mark";
import type { Tone } from "@/lib/domain/tone";

/** A figure as large as `className` says, and its name: in short where it is seen, in full where it is read out. */
export function WallFigure({
  name,
  label,
  figure,
  unit,
  tone,
  calm = false,
  side = false,
  className = "",
  labelClassName = "text-[1.375rem]/7",
}: {
  name: string;
  /** What is written beside it; nothing where it stands at the head of a column. */
  label?: ReactNode;
  figure: ReactNode;
  unit?: string;
  tone?: Tone;
  /** A giant 0 must not compete with a giant 9. */
  calm?: boolean;
  /** The name on the left, the figure on the right. */
  side?: boolean;
  className?: string;
  labelClassName?: string;
}) {
  const look = tone ? toneText[tone] : calm ? "text-muted" : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div
      role="group"
      aria-label={name}
      className={`flex min-w-0 ${side ? "flex-row-reverse items-baseline justify-between gap-3" : "flex-col"}`}
    >
      <div className={`font-semibold tracking-tight whitespace-nowrap ${look} ${className}`}>
        <span data-figure>{figure}</span>
        {unit ? (
          <span className="ml-[0.12em] text-[max(0.45em,1.25rem)] leading-[0] font-medium text-muted">
            {unit}
          </span>
        ) : null}
      </div>
      {label === undefined ? null : (
        <div className={`whitespace-nowrap text-muted ${labelClassName}`}>{label}</div>
      )}
    </div>
  );
}
