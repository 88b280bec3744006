import { clockText } from "@/lib/domain/duration";

/** A length of time as a clock shows it; "–" when unknown. */
export function Clock({ seconds, className = "" }: { seconds: number | null; className?: string }) {
  if (seconds === null || !Number.isFinite(seconds))
    return <span className={className}>{clockText(seconds)}</span>;
  return (
    <time dateTime={`PT${Math.max(0, Math.floor(seconds))}S`} className={className}>
      {clockText(seconds)}
    </time>
  );
}
