"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";
import { useReturnFocus } from "./use-return-focus";

/** As high as the panel: what opens later, as a question about what stands below, covers that too. */
export const overlayClass = "fixed inset-0 z-50 bg-scrim";
/** A campaign's mark is written out in a dialog: Inter would draw `<-` as an arrow. */
const panel =
  "fixed top-1/2 left-1/2 z-50 flex max-h-[min(90dvh,48rem)] -translate-x-1/2 -translate-y-1/2 flex-col gap-4 overflow-y-auto rounded-card border border-line bg-surface p-5 text-text shadow-float [font-variant-ligatures:none]";
export const panelClass = `${panel} w-[min(calc(100vw-2rem),30rem)]`;
const widePanelClass = `${panel} w-[min(calc(100vw-2rem),44rem)]`;

/** A dialog that Escape or a click beside it closes; one that holds input stays at a click beside it. What cannot be undone is asked in an AlertDialog. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  trigger,
  wide = false,
  holdsInput = false,
}: {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  /** One element that opens it. */
  trigger?: ReactNode;
  wide?: boolean;
  holdsInput?: boolean;
}) {
  const t = useTranslations("common.dialog");
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          {...returnFocus}
          onOpenAutoFocus={(event) => {
            returnFocus.onOpenAutoFocus();
            if (holdsInput) focusFirstField(event);
          }}
          className={wide ? widePanelClass : panelClass}
          onInteractOutside={(event) => {
            if (holdsInput) event.preventDefault();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <div className="flex items-start justify-between gap-3">
            <Radix.Title className="text-lg font-semibold text-balance">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t("close")} className="-mt-1.5 -mr-2">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </div>
          {description ? (
            <Radix.Description className="text-sm text-muted">{description}</Radix.Description>
          ) : null}
          {children}
          {footer ? (
            <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 bg-surface px-5 pt-2 pb-5">
              {footer}
            </div>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Whoever opens a form wants to fill it in; else the first in line is the button that closes it. */
function focusFirstField(event: Event) {
  if (!(event.currentTarget instanceof Element)) return;
  const field = event.currentTarget.querySelector("input, select, textarea");
  if (!(field instanceof HTMLElement)) return;
  event.preventDefault();
  field.focus();
}
