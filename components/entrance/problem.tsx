import { CircleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";

/** What went wrong with a whole form. Can be focused, for a page that arrives with it. */
export function Problem({ children, ref }: { children: ReactNode; ref?: Ref<HTMLParagraphElement> }) {
  return (
    <p
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="flex items-start gap-2.5 rounded-control border border-watch bg-watch-surface px-3 py-2.5 text-sm text-pretty"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-watch" />
      <span>{children}</span>
    </p>
  );
}
