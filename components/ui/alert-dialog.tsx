"use client";

import { useTranslations } from "next-intl";
import { AlertDialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import { overlayClass, panelClass } from "./dialog";
import { useReturnFocus } from "./use-return-focus";

/**
 * Asks before what cannot be undone. The focus starts on Cancel; a click beside it does nothing. It stays open after the
 * confirming click: the caller closes it, once the outcome is known or at once.
 */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  confirm,
  cancel,
  onConfirm,
  busy = false,
  disabled = false,
  danger = true,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** What the button does, to whom: `Hang up Martín`. Absent: nothing can be confirmed, Cancel only closes. */
  confirm?: string;
  cancel?: string;
  onConfirm?: () => void;
  /** The action is under way: the button waits, the dialog stays. */
  busy?: boolean;
  disabled?: boolean;
  danger?: boolean;
}) {
  const t = useTranslations("common.dialog");
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          {...returnFocus}
          className={panelClass}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <Radix.Title className="text-lg font-semibold text-balance">{title}</Radix.Title>
          {description ? (
            <Radix.Description className="text-sm text-muted">{description}</Radix.Description>
          ) : null}
          {children}
          <div className="flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{cancel ?? t("cancel")}</Button>
            </Radix.Cancel>
            {confirm ? (
              <Button
                look={danger ? "danger" : "primary"}
                disabled={busy || disabled}
                aria-busy={busy}
                onClick={onConfirm}
                // It names whom, however long that is.
                className="min-w-0 shrink! py-1.5 break-words whitespace-normal!"
              >
                {confirm}
              </Button>
            ) : null}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
