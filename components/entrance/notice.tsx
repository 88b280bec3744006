import { Info } from "lucide-react";
import type { ReactNode } from "react";

/** Something to know before going on; nothing is wrong. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p
      role="status"
      className="flex items-start gap-2.5 rounded-control border border-line bg-raised px-3 py-2.5 text-sm text-pretty"
    >
      <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <span>{children}</span>
    </p>
  );
}
