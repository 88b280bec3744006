import type { ReactNode } from "react";
import { Tone } from "./tone";

const looks = {
  act: "border-act bg-act-surface",
  watch: "border-watch bg-watch-surface",
  note: "border-line bg-surface",
};

/** A page-wide word: what happened, what still works, what to do. `act` interrupts a reader, the others wait their turn. */
export function Banner({
  tone,
  title,
  children,
  action,
  className = "",
}: {
  tone: keyof typeof looks;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div
      role={tone === "act" ? "alert" : "status"}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border px-4 py-3 text-sm ${looks[tone]} ${className}`}
    >
      <div className="min-w-0 flex-1 basis-64">
        {tone === "note" ? <span className="font-semibold">{title}</span> : <Tone tone={tone}>{title}</Tone>}
        {children ? <div className="mt-0.5 text-pretty text-muted">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
