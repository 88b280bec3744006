"use client";

import { DropdownMenu } from "radix-ui";
import { type ReactNode, useId, useRef } from "react";

export type MenuItem = { label: string; onSelect: () => void; icon?: ReactNode; disabled?: boolean };

/**
 * A list of things to do, behind one button. What is chosen is done once the focus is on its way back to the button, so that
 * a dialog that opens then finds it there.
 */
export function Menu({
  trigger,
  items,
  note,
  align = "end",
}: {
  trigger: ReactNode;
  items: readonly MenuItem[];
  /** A quiet word below them. */
  note?: string;
  align?: "start" | "end";
}) {
  const noteId = useId();
  const chosen = useRef<MenuItem | null>(null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          aria-describedby={note ? noteId : undefined}
          onCloseAutoFocus={() => {
            const item = chosen.current;
            chosen.current = null;
            item?.onSelect();
          }}
          className="z-50 max-w-[calc(100vw-1.5rem)] min-w-44 rounded-card border border-edge bg-surface p-1 text-sm text-text shadow-float"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.label}
              disabled={item.disabled}
              onSelect={() => {
                chosen.current = item;
              }}
              className="flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-2.5 py-1 outline-offset-[-2px] data-[disabled]:cursor-not-allowed data-[disabled]:text-quiet data-[highlighted]:bg-raised [&_svg]:size-4 [&_svg]:shrink-0"
            >
              {item.icon}
              {item.label}
            </DropdownMenu.Item>
          ))}
          {note ? (
            <p
              id={noteId}
              className="mt-1 w-0 min-w-full border-t border-line px-2.5 pt-2 pb-1 text-xs text-pretty text-muted"
            >
              {note}
            </p>
          ) : null}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
