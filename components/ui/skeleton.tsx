/** Keeps the place of what is still coming; hidden from readers, whose page says "Loading…" once. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <div aria-hidden className={`animate-pulse rounded-card bg-raised ${className}`} />;
}
