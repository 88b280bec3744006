import type { ReactNode } from "react";
import type { Tone as ToneName } from "@/lib/domain/tone";
import { ToneMark, toneText } from "./tone-mark";

/** Words in a tone, its shape before them. */
export function Tone({
  tone,
  children,
  className = "",
}: {
  tone: ToneName;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span className={`inline-flex items-baseline gap-[0.45em] font-semibold ${toneText[tone]} ${className}`}>
      <ToneMark tone={tone} className="size-[0.75em] translate-y-[0.02em]" />
      <span>{children}</span>
    </span>
  );
}
