"use client";

import { Button } from "@/components/ui/button";

const off = "cursor-not-allowed !border-dashed !border-edge !bg-transparent !text-quiet hover:brightness-100";

/** Sends the form. Switched off it keeps the focus, its words and its place, and its reason is read with it. */
export function SendButton({
  form,
  enabled,
  busy,
  reasonId,
  children,
}: {
  form: string;
  enabled: boolean;
  busy: boolean;
  reasonId?: string;
  children: string;
}) {
  return (
    <Button
      type="submit"
      form={form}
      look="primary"
      className={`max-w-full py-1.5 whitespace-normal! ${enabled ? "" : off}`}
      aria-disabled={!enabled}
      aria-busy={busy}
      aria-describedby={reasonId}
    >
      {children}
    </Button>
  );
}
