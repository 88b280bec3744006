import type { Tone } from "@/lib/domain/tone";

export const toneText: Record<Tone, string> = { act: "text-act", watch: "text-watch", fine: "text-fine" };

/** The tone's shape: ▲ act, ◆ watch, ● fine. The word beside it says it to those who cannot see it. */
export function ToneMark({ tone, className = "size-[0.8em]" }: { tone: Tone; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="currentColor"
      className={`shrink-0 ${toneText[tone]} ${className}`}
    >
      {tone === "act" ? <path d="M8 1.5 15.5 15H.5Z" /> : null}
      {tone === "watch" ? <path d="M8 .5 15.5 8 8 15.5.5 8Z" /> : null}
      {tone === "fine" ? <circle cx="8" cy="8" r="5.5" /> : null}
    </svg>
  );
}
