"use client";

import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";

type Option<Value extends string> = { value: Value; label: string; icon?: ReactNode; iconOnly?: boolean };

/** One of a few, all in sight. There is always one chosen: pressing it again changes nothing. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
  className = "",
}: {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
      className={`inline-flex shrink-0 gap-0.5 rounded-control border border-edge bg-surface p-0.5 ${className}`}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          aria-label={option.iconOnly ? option.label : undefined}
          title={option.iconOnly ? option.label : undefined}
          className="inline-flex min-h-7 min-w-8 items-center justify-center gap-1.5 rounded-md px-2.5 text-[0.8125rem] font-medium whitespace-nowrap text-muted hover:text-text data-[state=on]:bg-raised data-[state=on]:text-text data-[state=on]:shadow-[inset_0_0_0_1px_var(--edge)] [&_svg]:size-4"
        >
          {option.icon}
          {option.iconOnly ? null : option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
