"use client";

import { Tooltip } from "radix-ui";
import { type ReactNode, useState } from "react";

/** Puts an explanation one focus, hover or tap away from its words; Escape puts it away. */
export function Explain({
  text,
  children,
  className = "",
}: {
  text: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root open={open} onOpenChange={setOpen}>
        <Tooltip.Trigger
          asChild
          // A tap neither hovers nor, here, focuses: it opens; Radix would close instead.
          onClick={(event) => {
            event.preventDefault();
            setOpen(true);
          }}
        >
          <span
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard reaches the explanation by focus alone
            tabIndex={0}
            className={`cursor-help rounded-sm decoration-quiet decoration-dotted underline-offset-4 hover:underline focus-visible:underline ${className}`}
          >
            {children}
          </span>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            align="start"
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 rounded-control border border-edge bg-raised px-3 py-2 text-[0.8125rem] leading-snug font-normal text-text shadow-float"
          >
            {text}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
