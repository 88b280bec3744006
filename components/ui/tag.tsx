import type { ReactNode } from "react";

/** A word that stands with a name. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded border border-line px-1.5 text-xs/5 font-normal whitespace-nowrap text-muted">
      {children}
    </span>
  );
}
