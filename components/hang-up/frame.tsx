"use client";

import { AlertDialog as Radix } from "radix-ui";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { overlayClass, panelClass } from "@/components/ui/dialog";

/** The dialog's shell: the focus starts on the button that closes, and goes there when the one it was on has gone. */
export function Frame({
  open,
  title,
  cancel,
  action,
  children,
  onClose,
  onClosed,
}: {
  open: boolean;
  title: string;
  cancel: string;
  action: ReactNode;
  children: ReactNode;
  onClose: () => void;
  /** The dialog is gone: the focus needs a place. */
  onClosed: () => void;
}) {
  const closer = useRef<HTMLButtonElement>(null);
  const hasAction = action !== null;
  useEffect(() => {
    if (open && !hasAction) closer.current?.focus();
  }, [open, hasAction]);

  return (
    <Radix.Root open={open} onOpenChange={(to) => (to ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          className={panelClass}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
        >
          <Radix.Title className="text-lg font-semibold text-balance wrap-anywhere">{title}</Radix.Title>
          {children}
          <div className="flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button ref={closer}>{cancel}</Button>
            </Radix.Cancel>
            {action}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
