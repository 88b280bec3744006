import type { ReactNode } from "react";
import { toneText } from "@/components/ui/tone-mark";
import type { Tone } from "@/lib/domain/tone";

/** A figure whose name stands elsewhere in sight: at the head of its column. */
export function Figure({
  label,
  figure,
  unit,
  tone,
  calm = false,
  weak = false,
  title,
  className = "",
}: {
  label: string;
  figure: ReactNode;
  unit?: string;
  tone?: Tone;
  /** There, and not asking to be looked at. */
  calm?: boolean;
  /** Beside another that counts for more. */
  weak?: boolean;
  title?: string;
  className?: string;
}) {
  const look = tone
    ? `font-semibold ${toneText[tone]}`
    : calm
      ? "font-normal text-quiet"
      : weak
        ? "text-muted"
        : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" aria-label={label} title={title} className={`whitespace-nowrap ${className}`}>
      <span data-figure className={look}>
        {figure}
      </span>
      {unit ? <span className="ml-0.5 text-xs text-muted">{unit}</span> : null}
    </div>
  );
}

/** A giant 0 must not compete with a giant 9. */
export function Calm({ children }: { children: ReactNode }) {
  return <span className="font-medium text-quiet">{children}</span>;
}
