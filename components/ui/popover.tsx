"use client";

import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A small panel beside the element that opens it. */
export function Popover({
  trigger,
  label,
  children,
  align = "end",
}: {
  /** One button. */
  trigger: ReactNode;
  label: string;
  children: ReactNode;
  align?: "start" | "center" | "end";
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 max-h-(--radix-popover-content-available-height) max-w-80 overflow-y-auto rounded-card border border-edge bg-surface p-4 text-sm text-text shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
