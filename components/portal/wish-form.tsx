"use client";

import { type ReactNode, type SyntheticEvent, useId } from "react";
import { SendButton } from "@/components/agent-actions/send-button";
import { usePortalDesk } from "./desk";

/** A form for one thing that the portal is to do. While the portal is at something else it waits. */
export function WishForm({
  label,
  submit,
  onSubmit,
  children,
}: {
  label: string;
  submit: string;
  onSubmit: (event: SyntheticEvent) => Promise<void>;
  children: ReactNode;
}) {
  const id = useId();
  const { busy } = usePortalDesk();
  return (
    <form
      id={id}
      noValidate
      aria-label={label}
      onSubmit={(event) => void onSubmit(event)}
      className="flex min-w-0 flex-col gap-3"
    >
      {children}
      <div>
        <SendButton form={id} enabled={!busy} busy={busy}>
          {submit}
        </SendButton>
      </div>
    </form>
  );
}
