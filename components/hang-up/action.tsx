"use client";

import { Button, type ButtonLook } from "@/components/ui/button";

const off = "cursor-not-allowed !border-dashed !border-edge !bg-transparent !text-quiet hover:brightness-100";

/** The dialog's deed. Switched off it keeps the focus, and its reason is read with it. */
export function Action({
  look,
  enabled,
  busy = false,
  reasonId,
  onPress,
  children,
}: {
  look: ButtonLook;
  enabled: boolean;
  busy?: boolean;
  reasonId?: string;
  onPress: () => void;
  children: string;
}) {
  return (
    <Button
      look={look}
      className={`max-w-full whitespace-normal! ${enabled ? "" : off}`}
      aria-disabled={!enabled}
      aria-busy={busy}
      aria-describedby={reasonId}
      onClick={enabled ? onPress : undefined}
    >
      {children}
    </Button>
  );
}
