import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";

export const inputClass =
  "h-11 w-full min-w-0 rounded-control border border-edge bg-surface px-3 text-base text-text aria-invalid:border-watch";

/** One labelled line to fill in; what is wrong with it stands below it, and is read out with it. */
export function Field({
  label,
  hint,
  problem,
  after,
  className = "",
  ...input
}: Omit<ComponentProps<"input">, "id"> & {
  label: string;
  hint?: ReactNode;
  problem?: string;
  /** A button inside the line's end. */
  after?: ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          {...input}
          id={id}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described || undefined}
          className={`${inputClass} ${after ? "pr-12" : ""} ${className}`}
        />
        {after}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="text-[0.8125rem] text-pretty text-muted">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="flex items-start gap-1.5 text-[0.8125rem] text-pretty">
          <CircleAlert aria-hidden className="mt-px size-4 shrink-0 text-watch" />
          {problem}
        </p>
      ) : null}
    </div>
  );
}
