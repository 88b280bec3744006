"use client";

import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import type { Sending } from "./use-sending";
import { type SentForm, useSendingWords } from "./use-sending-words";

/** What is to be known before the buttons below are pressed: what became of the last try, and what is in the way. */
export function Word({
  of,
  state,
  children,
}: {
  of: SentForm;
  state: Sending<unknown, unknown>;
  children?: ReactNode;
}) {
  const words = useSendingWords(of)(state);
  switch (state.step) {
    case "done":
      return null;
    case "sending":
      return (
        <p role="status" className="text-sm text-muted">
          {words.text}
        </p>
      );
    case "unanswered":
    case "refused":
      return (
        <div className="flex flex-col gap-2 text-sm">
          <Banner tone="watch" title={words.title}>
            {words.text}
          </Banner>
          {children}
        </div>
      );
    case "idle":
      return <div className="flex flex-col gap-2 text-sm empty:hidden">{children}</div>;
  }
}
